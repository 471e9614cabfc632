/* Windows.UI.ViewManagement.UISettings and .AccessibilitySettings, which Wine 8 lacks and Qt 6.5 and
   later ask for on the "windows" platform: light colours, text of the usual size, no high contrast.
   One object for each interface, never freed; each knows all the others. */
#include <windows.h>

typedef struct { const void *methods; } Object;
typedef struct { BYTE alpha, red, green, blue; } Colour;
enum { FACTORY, INSTANCE, SETTINGS, SETTINGS2, SETTINGS3, SETTINGS4, ACCESSIBILITY, COUNT };

static Object objects[COUNT];
static const GUID unknown = {0, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID inspectable = {0xAF86E2E0, 0xB12D, 0x4C6A, {0x9C, 0x5A, 0xD7, 0xAA, 0x65, 0x10, 0x1E, 0x90}};
static const GUID agile = {0x94EA2B94, 0xE9CC, 0x49E0, {0xC0, 0xFF, 0xEE, 0x64, 0xCA, 0x8F, 0x5B, 0x90}};
static const GUID interfaces[COUNT] = {
    {0x00000035, 0x0000, 0x0000, {0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46}}, /* IActivationFactory */
    {0},
    {0x85361600, 0x1C63, 0x4627, {0xBC, 0xB1, 0x3A, 0x89, 0xE0, 0xBC, 0x9C, 0x55}}, /* IUISettings */
    {0xBAD82401, 0x2721, 0x44F9, {0xBB, 0x91, 0x2B, 0xB2, 0x28, 0xBE, 0x44, 0x2F}}, /* IUISettings2 */
    {0x03021BE4, 0x5254, 0x4781, {0x81, 0x94, 0x51, 0x68, 0xF7, 0xD0, 0x6D, 0x7B}}, /* IUISettings3 */
    {0x52BB3002, 0x919B, 0x4D6B, {0x9B, 0x78, 0x8D, 0xD6, 0x6F, 0xF4, 0xB9, 0x3B}}, /* IUISettings4 */
    {0xFE0E8147, 0xC4C0, 0x4562, {0xB9, 0x62, 0x13, 0x27, 0xB5, 0x2A, 0xD5, 0xB9}}, /* IAccessibilitySettings */
};

static HRESULT WINAPI query(Object *self, const GUID *wanted, void **answer)
{
    *answer = NULL;
    for (int one = 0; one < COUNT; one++)
        if (one != INSTANCE && IsEqualGUID(wanted, &interfaces[one]))
            *answer = &objects[one];
    if (IsEqualGUID(wanted, &unknown) || IsEqualGUID(wanted, &inspectable) || IsEqualGUID(wanted, &agile))
        *answer = self;
    return *answer ? S_OK : E_NOINTERFACE;
}

static ULONG WINAPI hold(Object *self) { return 2; }
static ULONG WINAPI let_go(Object *self) { return 1; }
static HRESULT WINAPI no_names(Object *self, ULONG *count, void **names) { *count = 0; *names = NULL; return S_OK; }
static HRESULT WINAPI no_text(Object *self, void **text) { *text = NULL; return S_OK; }
static HRESULT WINAPI no_number(Object *self, int *number) { *number = 0; return S_OK; }
static HRESULT WINAPI missing(Object *self) { return E_NOTIMPL; }
static HRESULT WINAPI activate(Object *self, void **made) { *made = &objects[INSTANCE]; return S_OK; }
static HRESULT WINAPI watch(Object *self, void *listener, LONG64 *token) { *token = 1; return S_OK; }
static HRESULT WINAPI unwatch(Object *self, LONG64 token) { return S_OK; }
static HRESULT WINAPI usual_size(Object *self, double *factor) { *factor = 1.0; return S_OK; }
static HRESULT WINAPI no(Object *self, BYTE *answer) { *answer = 0; return S_OK; }

static HRESULT WINAPI colour(Object *self, int kind, Colour *answer)
{
    static const Colour background = {255, 255, 255, 255}, foreground = {255, 0, 0, 0}, accent = {255, 0, 120, 215};
    *answer = kind == 0 ? background : kind == 1 ? foreground : accent;
    return S_OK;
}

#define BASE query, hold, let_go, no_names, no_text, no_number
static const void *const factory[] = {BASE, activate}, *const instance[] = {BASE};
static const void *const settings[] = {BASE, missing, missing, missing, missing, missing, missing, missing,
                                       missing, missing, missing, missing, missing};
static const void *const settings2[] = {BASE, usual_size, watch, unwatch};
static const void *const settings3[] = {BASE, colour, watch, unwatch};
static const void *const settings4[] = {BASE, no, watch, unwatch};
static const void *const accessibility[] = {BASE, no, no_text, watch, unwatch};

__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(void *name, void **answer)
{
    const void *const methods[COUNT] = {factory, instance, settings, settings2, settings3, settings4, accessibility};
    for (int one = 0; one < COUNT; one++)
        objects[one].methods = methods[one];
    *answer = &objects[FACTORY];
    return S_OK;
}

__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
