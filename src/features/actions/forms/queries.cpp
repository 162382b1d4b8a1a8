#include "features/actions/forms.hpp"
#include "web/characters.hpp"

namespace wijkspraak::actions {

namespace {

const web::Field from{.name = "van", .label = t("Vanaf"), .need = web::Need::required};
const web::Field until{.name = "tot", .label = t("Tot en met"), .need = web::Need::required};

template <typename Id>
std::optional<Id> id_in(std::string_view text)
{
    return web::PathValue<Id>::parse(text);
}

std::optional<Period> period_in(const web::Fields& query)
{
    const auto begin = Date::parse(query[from.name]);
    const auto end = Date::parse(query[until.name]);
    if (not begin or not end) return std::nullopt;
    return Period{*begin, *end};
}

} // namespace

Search read_search(const web::Fields& query)
{
    Search search{
        .words = web::shown(query["zoek"].substr(0, 200)),
        .stand = parse_stand(query["stand"]).value_or(Stand::running),
        .body = id_in<bodies::BodyId>(query["wijkorgaan"]),
        .source = parse_source_kind(query["bron"]),
        .period = period_in(query),
        .beginning = parse_beginning(query["begin"]).value_or(Beginning::either),
        .order = parse_order(query["volgorde"]).value_or(Order::urgent),
        .page = web::PathValue<int>::parse(query["pagina"]).value_or(1)};
    if (const auto unit = web::shown(query["wie"].substr(0, 200)); not unit.empty())
        search.unit = unit == no_unit ? std::string{} : unit;
    if (const auto process = id_in<Id<ProcessRef>>(query["traject"]))
        search.process = process->value();
    return search;
}

Period this_year(Date today)
{
    const auto year = today.calendar_day().year();
    return {Date{year / std::chrono::January / 1}, today};
}

html::Node period_fields(const web::Form& form)
{
    return html::group(form.date(from), form.date(until));
}

web::Fields fields_of(const Period& period)
{
    return {
        {std::string{from.name},  to_iso(period.from) },
        {std::string{until.name}, to_iso(period.until)},
    };
}

Result<Period, web::Problems> read_period(const web::Fields& query, Date today)
{
    if (not query.has(from.name) and not query.has(until.name)) return this_year(today);
    web::Reading reading{query};
    const auto begin = reading.date(from);
    const auto end = reading.date(until);
    if (begin and end and *end < *begin)
        reading.refuse(until.name, t("Het einde ligt vóór het begin. Kies een latere dag."));
    if (not reading.ok()) return reading.problems();
    return Period{*begin, *end};
}

} // namespace wijkspraak::actions
