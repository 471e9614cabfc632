/* bcryptprimitives.dll, which Wine 8 lacks: the one function that cryptography's Rust code asks for. */
#include <windows.h>

BOOLEAN WINAPI SystemFunction036(void *bytes, ULONG count); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    while (count) {
        ULONG some = count > 0x10000000 ? 0x10000000 : (ULONG)count;
        if (!SystemFunction036(bytes, some))
            return FALSE;
        bytes += some;
        count -= some;
    }
    return TRUE;
}
