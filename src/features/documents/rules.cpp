#include "features/documents/rules.hpp"

#include "base/plain.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::documents {

namespace {

constexpr std::array kinds{
    FileKind{"pdf",                                                                "application/pdf",Inside::pdf  },
    FileKind{
             "odt",                                                                "application/vnd.oasis.opendocument.text",Inside::open_document,"content.xml"},
    FileKind{
             "ods",                                                                    "application/vnd.oasis.opendocument.spreadsheet",
             Inside::open_document,
             "content.xml"},
    FileKind{
             "docx",                                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
             Inside::office_open,
             "word/document.xml"},
    FileKind{
             "xlsx",                                                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
             Inside::office_open,
             "xl/workbook.xml"},
    FileKind{"csv","text/csv",Inside::plain_text},
    FileKind{"txt",                                                                "text/plain", Inside::plain_text                                              },
    FileKind{"png",                                                                "image/png",Inside::png},
    FileKind{"jpg",                                                                "image/jpeg",Inside::jpeg   },
    FileKind{"jpeg",                                                                "image/jpeg",Inside::jpeg}
};

/// How programs begin: Windows, Linux, macOS in its four orders, Java, and scripts.
bool is_program(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr std::array beginnings{
        "MZ"sv,
        "\x7F"
        "ELF"sv,
        "\xFE\xED\xFA\xCE"sv,
        "\xFE\xED\xFA\xCF"sv,
        "\xCE\xFA\xED\xFE"sv,
        "\xCF\xFA\xED\xFE"sv,
        "\xCA\xFE\xBA\xBE"sv,
        "#!"sv};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        return bytes.starts_with(beginning);
    });
}

bool fits(Inside inside, std::string_view bytes)
{
    switch (inside) {
    case Inside::pdf: return bytes.starts_with("%PDF-");
    case Inside::png: return bytes.starts_with("\x89PNG\r\n\x1A\n");
    case Inside::jpeg: return bytes.starts_with("\xFF\xD8\xFF");
    case Inside::plain_text: return bytes.find('\0') == std::string_view::npos;
    case Inside::open_document:
    case Inside::office_open: return bytes.starts_with("PK\x03\x04");
    }
    return false;
}

std::string extension_of(std::string_view file_name)
{
    const auto dot = file_name.rfind('.');
    return dot == std::string_view::npos ? std::string{} : plain(file_name.substr(dot + 1));
}

bool is_safe(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte >= ' ' and byte != 0x7F and
           std::string_view{"\"'/\\<>|:;*?%"}.find(character) == std::string_view::npos;
}

/// The text cut off before it is longer than `most` bytes, never inside a character.
std::string_view cut(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return text;
    while (most > 0 and (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

} // namespace

Result<FileKind, Text> kind_of(std::string_view file_name, std::string_view first_bytes)
{
    if (first_bytes.empty()) return t("Het bestand is leeg. Kies een ander bestand.");
    if (is_program(first_bytes))
        return t("Dit bestand is een programma. Dat kan niet bij een stuk worden bewaard.");

    const auto extension = extension_of(file_name);
    const auto* const kind = std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& known) {
        return known.extension == extension;
    });
    if (kind == kinds.end())
        return t("Dit soort bestand kan niet worden bewaard. Kies een PDF, ODT, DOCX, ODS, XLSX, "
                 "CSV, TXT, PNG of JPG.");
    if (not fits(kind->inside, first_bytes))
        return t(
            "De inhoud van het bestand past niet bij de naam: dit is geen {soort}-bestand.",
            extension
        );
    return *kind;
}

std::string safe_file_name(std::string_view name, const FileKind& kind)
{
    constexpr std::size_t longest_stem = 110;
    const auto folder = name.find_last_of("/\\");
    if (folder != std::string_view::npos) name.remove_prefix(folder + 1);
    name = name.substr(0, name.rfind('.'));

    std::string stem;
    for (const char character : name)
        if (is_safe(character)) stem += character;
    const auto first = stem.find_first_not_of(". ");
    stem = first == std::string::npos ? "bestand" : stem.substr(first);
    return std::string{cut(stem, longest_stem)} + "." + std::string{kind.extension};
}

} // namespace wijkspraak::documents
