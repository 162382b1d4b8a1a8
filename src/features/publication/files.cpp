#include "features/publication/files.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::publication {

std::string_view to_word(FileKind kind)
{
    switch (kind) {
    case FileKind::entries_csv: return "inbreng.csv";
    case FileKind::entries_json: return "inbreng.json";
    case FileKind::themes_csv: return "themas.csv";
    }
    return {};
}

std::optional<FileKind> parse_file_kind(std::string_view word)
{
    return with_word(file_kinds, word);
}

Text to_text(FileKind kind)
{
    switch (kind) {
    case FileKind::entries_csv:
        return t("Alle inbreng, met wat ermee gebeurde. Voor een rekenblad, zoals Excel of Calc.");
    case FileKind::entries_json:
        return t("Hetzelfde, met alle thema’s en uitkomsten. Voor een programma.");
    case FileKind::themes_csv:
        return t("Alle thema’s en uitkomsten, met de antwoorden. Voor een rekenblad.");
    }
    return {};
}

std::string_view media_type_of(FileKind kind)
{
    switch (kind) {
    case FileKind::entries_csv:
    case FileKind::themes_csv: return "text/csv; charset=utf-8; header=present";
    case FileKind::entries_json: return "application/json";
    }
    return {};
}

std::string file_name_of(const processes::Process& process, FileKind kind)
{
    return (process.slug + "-") += to_word(kind);
}

} // namespace wijkspraak::publication
