#include "paper/email.hpp"

#include "paper/email/gmime.hpp"

namespace wijkspraak::paper::email {

namespace {

/// The library is made ready once, for all threads.
void make_ready()
{
    static const bool is_ready = (g_mime_init(), true);
    static_cast<void>(is_ready);
}

/// Headers that do not say what they are written in are Western when they are no UTF-8.
GMimeParserOptions* options()
{
    static GMimeParserOptions* const options = [] {
        auto* made = g_mime_parser_options_new();
        static const char* charsets[] = {"utf-8", "windows-1252", nullptr};
        g_mime_parser_options_set_fallback_charsets(made, charsets);
        return made;
    }();
    return options;
}

Owned<GMimeMessage> parsed(std::string_view bytes)
{
    const Owned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
    const Owned<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
    return Owned<GMimeMessage>{g_mime_parser_construct_message(parser.get(), options())};
}

/// Any text can be read as a message without a head; a real one says from whom or when it is.
bool is_message(GMimeMessage* message)
{
    return g_mime_object_get_header(GMIME_OBJECT(message), "From") != nullptr or
           g_mime_object_get_header(GMIME_OBJECT(message), "Date") != nullptr;
}

} // namespace

Result<Message, Text> read(std::string_view bytes, const Limits& limits)
{
    constexpr std::string_view outlook = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (bytes.size() > limits.bytes)
        return t("Dit bericht is groter dan {n} MB.", limits.bytes / 1'000'000);
    if (bytes.starts_with(outlook))
        return t("Dit is een bericht van Outlook (.msg). Bewaar het als .eml.");
    make_ready();
    const auto source = parsed(bytes);
    if (not source or not is_message(source.get()))
        return t("Dit is geen e-mailbericht. Bewaar het bericht als .eml.");
    Taking taking{limits};
    auto message = taking.take(source.get(), 0);
    if (taking.refusal()) return *taking.refusal();
    return message;
}

} // namespace wijkspraak::paper::email
