#include "paper/sheets/sample_test.hpp"

#include "base/language.hpp"

#include <zip.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace wijkspraak::paper::sheets {

namespace {

/// Reads to the end; gives why it stopped before.
std::optional<Refusal> read_all(Rows& rows, Cells& cells)
{
    Row row;
    for (;;) {
        const auto step = rows.next(row);
        if (not step) return step.error();
        if (not *step) return std::nullopt;
        cells.push_back(row.cells);
    }
}

std::string in_dutch(const Refusal& refusal)
{
    const auto why = Language::dutch().say(refusal.why);
    return refusal.row == 0 ? why : "rij " + std::to_string(refusal.row) + ": " + why;
}

} // namespace

std::string packed(const std::vector<std::pair<std::string, std::string>>& files)
{
    auto* bytes = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(bytes);
    auto* zip = zip_open_from_source(bytes, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : files) {
        auto* source = zip_source_buffer(zip, content.data(), content.size(), 0);
        zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    }
    if (zip_close(zip) != 0) throw std::runtime_error{"the sample cannot be packed"};
    zip_stat_t about;
    zip_source_stat(bytes, &about);
    std::string out(about.size, '\0');
    zip_source_open(bytes);
    zip_source_read(bytes, out.data(), out.size());
    zip_source_close(bytes);
    zip_source_free(bytes);
    return out;
}

std::string xlsx_of(const std::string& rows, const std::string& texts)
{
    const std::string head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return packed({
        {"xl/workbook.xml",
         head + R"(<workbook xmlns=")" + main + R"(" xmlns:r=")" + relations + R"("><sheets>)" +
             R"(<sheet name="Keuzes" sheetId="1" state="hidden" r:id="rId9"/>)" +
             R"(<sheet name="Blad1" sheetId="2" r:id="rId1"/></sheets></workbook>)"              },
        {"xl/_rels/workbook.xml.rels",
         head + R"(<Relationships><Relationship Id="rId1" Type=")" + relations +
             R"(/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"                   },
        {"xl/styles.xml",
         head + R"(<styleSheet xmlns=")" + main + R"("><numFmts count="1">)" +
             R"(<numFmt numFmtId="164" formatCode="[$-413]d\ mmmm\ yyyy"/></numFmts>)" +
             R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)" +
             R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>)" +
             "</styleSheet>"                                                                     },
        {"xl/sharedStrings.xml",       head + R"(<sst xmlns=")" + main + "\">" + texts + "</sst>"},
        {"xl/worksheets/sheet1.xml",
         head + R"(<worksheet xmlns=")" + main + R"("><sheetData>)" + rows +
             "</sheetData></worksheet>"                                                          },
    });
}

std::string ods_of(const std::string& tables)
{
    const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
    return packed({
        {"mimetype",    "application/vnd.oasis.opendocument.spreadsheet"    },
        {"content.xml",
         R"(<office:document-content xmlns:office=")" + names + R"(office:1.0" xmlns:table=")" +
             names + R"(table:1.0" xmlns:text=")" + names +
             R"(text:1.0"><office:body><office:spreadsheet>)" + tables +
             "</office:spreadsheet></office:body></office:document-content>"},
    });
}

Cells cells_of(
    std::string_view name, std::string_view bytes, std::size_t sheet, const Limits& limits
)
{
    auto table = open_table(name, bytes, sheet, limits);
    if (not table) throw std::runtime_error{in_dutch(table.error())};
    Cells cells;
    if (const auto refused = read_all(*table->rows, cells))
        throw std::runtime_error{in_dutch(*refused)};
    return cells;
}

std::string refusal_of(std::string_view name, std::string_view bytes, const Limits& limits)
{
    auto table = open_table(name, bytes, 0, limits);
    if (not table) return in_dutch(table.error());
    Cells cells;
    const auto refused = read_all(*table->rows, cells);
    return refused ? in_dutch(*refused) : "";
}

std::string content_of_file(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    if (not file) throw std::runtime_error{path + " cannot be read"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace wijkspraak::paper::sheets
