#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

namespace {

std::string read_code(Entry& entry)
{
    auto code = entry.text("code", Need::required, 20);
    if (not code.empty() and areas::kind_of_code(code) != areas::AreaKind::neighbourhood)
        entry.refuse("code", t("de code van een buurt, zoals \"BU01530203\""));
    return code;
}

/// How residents take part. A way without its words, or a place without a way, would get lost.
std::optional<coverage::OtherWay> read_way(Entry& entry)
{
    const auto word = entry.text("manier", Need::optional, 20);
    coverage::OtherWay way{
        .kind = coverage::parse_way_kind(word).value_or(coverage::WayKind::other),
        .words = entry.text("uitleg", Need::optional, 1000),
        .reach = entry.text("bereik", Need::optional, 200)};
    if (not word.empty() and not coverage::parse_way_kind(word))
        entry.refuse(
            "manier", t("een van deze woorden: contactpersoon, bijeenkomst, panel, anders")
        );
    if (way.words.empty() and not(word.empty() and way.reach.empty()))
        entry.refuse("uitleg", t("wat inwoners kunnen doen"));
    if (way.words.empty()) return std::nullopt;
    return way;
}

coverage::TryDraft read_try(Entry& entry)
{
    const auto on = entry.dated("datum", Need::required);
    return {
        .on = on.value_or(Dated{Date{std::chrono::year_month_day{}}}),
        .what = entry.text("wat", Need::required, 1000)};
}

BuurtEntry read_buurt(Entry& entry)
{
    BuurtEntry buurt;
    buurt.source = entry.source();
    buurt.code = read_code(entry);
    buurt.draft.way = read_way(entry);
    buurt.draft.unit = entry.text("volgt", Need::optional, 100);
    buurt.draft.since = read_day(entry, "sinds");
    buurt.tries = entry.each("poging", read_try);
    return buurt;
}

} // namespace

void read_coverage(Entry& root, Bundle& bundle)
{
    root.one("onderzoek", Need::optional, [&](Entry& entry) {
        bundle.study = coverage::Study{
            .title = entry.text("titel", Need::required, longest_line),
            .by = entry.text("wie", Need::optional, 200),
            .finished = entry.dated("afgerond"),
            .source = entry.text("bron", Need::optional, 500),
            .address = entry.text("adres", Need::optional, 200)};
        bundle.study_document = reference(entry, "stuk");
        if (bundle.study->finished and bundle.study->source.empty())
            entry.refuse("bron", t("waar staat dat het onderzoek is afgerond"));
    });
    bundle.buurten = root.each("buurt", read_buurt);
}

} // namespace wijkspraak::imports
