/* python.exe for the check: hands its arguments to Py_Main of PYTHON_DLL, which lies beside it. */
#include <windows.h>

int wmain(int count, wchar_t **words)
{
    HMODULE python = LoadLibraryW(PYTHON_DLL);
    int (*main_of)(int, wchar_t **) = python ? (void *)GetProcAddress(python, "Py_Main") : NULL;
    return main_of ? main_of(count, words) : 101;
}
