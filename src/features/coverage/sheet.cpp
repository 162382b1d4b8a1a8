#include "features/coverage/sheet.hpp"

#include "base/language.hpp"
#include "paper/sheets/csv.hpp"

#include <cmath>

namespace wijkspraak::coverage {

namespace {

using paper::sheets::CsvWriter;

std::string bodies_of(const Coverage& coverage, const Buurt& buurt)
{
    std::string names;
    for (const auto& part : buurt.parts)
        names += (names.empty() ? "" : ", ") + coverage.body(part.body).name;
    return names;
}

void put(CsvWriter& file, const Coverage& coverage, const Buurt& buurt)
{
    const auto& dutch = Language::dutch();
    const auto share = buurt.parts.empty() ? 0.0 : buurt.parts.front().share;
    file.text(buurt.code).text(buurt.name).text(buurt.district_name);
    if (buurt.inhabitants)
        file.number(*buurt.inhabitants);
    else
        file.text("");
    file.text(dutch.say(to_text(buurt.cover)))
        .number(std::llround(share * 100))
        .text(bodies_of(coverage, buurt));
    const bool has_way = buurt.way and buurt.cover != Cover::whole;
    file.text(has_way ? to_word(buurt.way->kind) : "")
        .text(has_way ? buurt.way->words : "")
        .text(has_way ? buurt.way->reach : "");
}

template <typename Value>
Value found_or(const std::map<areas::AreaId, Value>& all, areas::AreaId area, Value otherwise)
{
    const auto found = all.find(area);
    return found == all.end() ? otherwise : found->second;
}

void put(CsvWriter& file, const CaseDraft& known, const Tries& tries)
{
    file.text(known.unit)
        .text(known.since ? to_iso(*known.since) : "")
        .number(tries.count)
        .text(tries.last ? to_iso(*tries.last) : "");
}

} // namespace

std::string public_sheet(const Coverage& coverage)
{
    CsvWriter file{';'};
    file.header(
        {"code",
         "buurt",
         "stadsdeel",
         "inwoners",
         "wijkorgaan",
         "grootste deel van de buurt (procent)",
         "welke wijkorganen",
         "andere manier",
         "uitleg",
         "waar of bij wie"}
    );
    for (const auto& buurt : coverage.buurten) {
        put(file, coverage, buurt);
        file.end_row();
    }
    return file.take();
}

std::string office_sheet(
    const Coverage& coverage,
    const std::map<areas::AreaId, CaseDraft>& cases,
    const std::map<areas::AreaId, Tries>& tries
)
{
    CsvWriter file{';'};
    file.header(
        {"code",
         "buurt",
         "stadsdeel",
         "inwoners",
         "wijkorgaan",
         "grootste deel van de buurt (procent)",
         "welke wijkorganen",
         "andere manier",
         "uitleg",
         "waar of bij wie",
         "wie volgt het",
         "sinds",
         "keren geprobeerd",
         "laatst geprobeerd"}
    );
    for (const auto& buurt : coverage.buurten) {
        put(file, coverage, buurt);
        put(file, found_or(cases, buurt.area, CaseDraft{}), found_or(tries, buurt.area, Tries{}));
        file.end_row();
    }
    return file.take();
}

} // namespace wijkspraak::coverage
