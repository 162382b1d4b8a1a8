#include "paper/sheets/sheets.hpp"

#include "base/plain.hpp"
#include "paper/programs.hpp"
#include "paper/sheets/csv_rows.hpp"
#include "paper/sheets/refusals.hpp"
#include "paper/sheets/xml_rows.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::paper::sheets {

namespace {

using namespace std::string_view_literals;

std::string ending_of(std::string_view file_name)
{
    const auto dot = file_name.rfind('.');
    return dot == std::string_view::npos ? std::string{} : plain(file_name.substr(dot + 1));
}

/// What a name promises; nothing when it promises none of these.
std::optional<Kind> promised_kind(std::string_view ending)
{
    if (ending == "csv" or ending == "txt" or ending == "tsv") return Kind::csv;
    if (ending == "ods") return Kind::ods;
    if (ending == "xlsx") return Kind::xlsx;
    return std::nullopt;
}

Text name_of(Kind kind)
{
    switch (kind) {
    case Kind::csv: return as_is("CSV");
    case Kind::ods: return as_is("ODS");
    case Kind::xlsx: return as_is("XLSX");
    }
    return {};
}

/// What is wrong with bytes that begin as an old Excel file, which an encrypted XLSX does too.
Text of_compound_file(std::string_view bytes)
{
    constexpr auto mark = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    if (bytes.find(mark) != std::string_view::npos) return encrypted();
    return t("Dit is een oud Excel-bestand. Bewaar het als XLSX of ODS.");
}

/// What may not be opened, by its size and its first bytes.
std::optional<Refusal> refusal_of(
    std::string_view ending, std::string_view bytes, const Limits& limits
)
{
    constexpr auto compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
    constexpr std::array with_macros{"xlsm"sv, "xltm"sv, "xlam"sv, "xlsb"sv};
    if (bytes.empty()) return Refusal{t("Dit bestand is leeg.")};
    if (bytes.size() > limits.bytes)
        return Refusal{
            t("Dit bestand is groter dan {n} MB. Deel het op.", limits.bytes / 1'000'000)};
    if (is_program(bytes)) return Refusal{t("Dit is een programma en geen tabel.")};
    if (bytes.starts_with(compound_file)) return Refusal{of_compound_file(bytes)};
    if (std::find(with_macros.begin(), with_macros.end(), ending) != with_macros.end())
        return Refusal{t("In een bestand van dit soort kunnen programma's (macro's) zitten. Bewaar "
                         "het als XLSX of ODS.")};
    return std::nullopt;
}

std::optional<Kind> kind_of(const Package& package)
{
    if (package.has("xl/workbook.xml")) return Kind::xlsx;
    if (package.has("content.xml") and package.has("mimetype")) return Kind::ods;
    return std::nullopt;
}

/// Refuses a file that is something else than its name says.
std::optional<Refusal> compare(std::optional<Kind> promised, Kind found)
{
    if (not promised or *promised == found) return std::nullopt;
    return Refusal{
        t("Naar zijn naam is dit bestand {naam}, maar het is {soort}. Geef het de naam die erbij "
          "hoort.",
          name_of(*promised),
          name_of(found))};
}

Text name_of_delimiter(char delimiter)
{
    switch (delimiter) {
    case ';': return t("puntkomma's");
    case ',': return t("komma's");
    case '\t': return t("tabs");
    default: return as_is(std::string(1, delimiter));
    }
}

Result<Table, Refusal> open_package(
    std::optional<Kind> promised, std::string_view bytes, std::size_t sheet, const Limits& limits
)
{
    auto package = Package::open(bytes, limits);
    if (not package) return package.error();
    if ((*package)->has("encrypted-package")) return Refusal{encrypted()};
    const auto kind = kind_of(**package);
    if (not kind) return Refusal{not_a_table()};
    if (auto refused = compare(promised, *kind)) return std::move(*refused);
    if (*kind == Kind::ods) return open_ods(std::move(package.value()), sheet);
    return open_xlsx(std::move(package.value()), sheet);
}

} // namespace

Result<Table, Refusal> open_table(
    std::string_view file_name, std::string_view bytes, std::size_t sheet, const Limits& limits
)
{
    const auto ending = ending_of(file_name);
    if (auto refused = refusal_of(ending, bytes, limits)) return std::move(*refused);
    const auto promised = promised_kind(ending);
    if (bytes.starts_with("PK\x03\x04")) return open_package(promised, bytes, sheet, limits);
    auto table = open_csv(bytes, limits);
    if (not table) return table;
    if (auto refused = compare(promised, Kind::csv)) return std::move(*refused);
    return table;
}

Text description_of(const Table& table)
{
    if (table.kind == Kind::csv) {
        return t(
            "CSV met {tekens}, in {codering}",
            name_of_delimiter(table.delimiter),
            to_text(table.encoding)
        );
    }
    if (table.names.size() == 1) return name_of(table.kind);
    return t("{soort}, werkblad {naam}", name_of(table.kind), table.names[table.sheet]);
}

} // namespace wijkspraak::paper::sheets
