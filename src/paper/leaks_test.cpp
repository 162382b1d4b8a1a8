#ifdef __SANITIZE_ADDRESS__

extern "C" const char* __lsan_default_suppressions();

/// Fontconfig reads its settings once and loses a few hundred bytes of them.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libfontconfig\n";
}

#endif
