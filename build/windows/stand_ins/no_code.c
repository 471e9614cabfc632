/* A library without code of its own: python3.dll only forwards to pythonXY.dll (see python.py). */
int DllMain(void *library, int why, void *more)
{
    return 1;
}
