#include "civic/zone.hpp"
#include "features/deliveries/forms.hpp"
#include "paper/sheets/refusals.hpp"
#include "web/characters.hpp"
#include "web/path.hpp"

#include <algorithm>

namespace wijkspraak::deliveries {

namespace {

constexpr std::size_t rows_to_choose_from = 10;
constexpr std::size_t longest_sample = 60; ///< in bytes

const web::Field header{
    .name = "kop",
    .label = t("In welke rij staan de namen van de kolommen?"),
    .hint = t("Wat erboven staat, wordt niet overgenomen."),
    .need = web::Need::required};
const web::Field list{
    .name = "naam-van-de-lijst",
    .label = t("Naam van de lijst"),
    .hint = t("Alleen nodig als twee lijsten hun rijen hetzelfde nummeren, zoals 1, 2, 3. Geef een "
              "volgende versie van de lijst dezelfde naam."),
    .longest = 80};
const web::Field channel{
    .name = "langs",
    .label = t("Hoe kwam de lijst binnen?"),
    .hint = t("Geldt voor rijen waar niets anders staat."),
    .need = web::Need::required};
const web::Field giver{
    .name = "van-wie",
    .label = t("Van wie kwam de inbreng op de lijst?"),
    .hint = t("Geldt voor rijen waar niets anders staat."),
    .need = web::Need::required};
const web::Field moment{.name = "moment", .label = t("Bij welk moment hoort de lijst?")};
const web::Field day{
    .name = "dag",
    .label = t("Op welke dag is de inbreng gegeven?"),
    .hint = t("Geldt voor rijen zonder datum. Laat leeg voor vandaag.")};

web::Field field_of(Part part)
{
    switch (part) {
    case Part::text:
        return {
            .name = "kolom-tekst",
            .label = to_text(part),
            .hint = t("Dit wordt de inbreng zelf."),
            .need = web::Need::required};
    case Part::said_by:
        return {
            .name = "kolom-wie",
            .label = to_text(part),
            .hint = t("Dit is openbaar. Kies geen kolom met namen van personen.")};
    case Part::channel:
        return {
            .name = "kolom-kanaal",
            .label = to_text(part),
            .hint = t("Bijvoorbeeld brief, balie of enquête.")};
    case Part::giver:
        return {
            .name = "kolom-gever",
            .label = to_text(part),
            .hint = t("Persoon, wijkorgaan, groep of anoniem.")};
    case Part::area:
        return {
            .name = "kolom-gebied",
            .label = to_text(part),
            .hint = t("De naam van een stadsdeel, wijk of buurt.")};
    case Part::given_at:
        return {
            .name = "kolom-datum",
            .label = to_text(part),
            .hint = t("De dag staat voor de maand: 1-3-2026 is 1 maart.")};
    case Part::name:
        return {
            .name = "kolom-naam",
            .label = to_text(part),
            .hint = t("Wordt apart bewaard en is nooit openbaar.")};
    case Part::email:
        return {
            .name = "kolom-email",
            .label = to_text(part),
            .hint = t("Wordt apart bewaard en is nooit openbaar.")};
    case Part::hands:
        return {
            .name = "kolom-handen",
            .label = to_text(part),
            .hint = t("Alleen als de handen zijn geteld.")};
    case Part::key:
        return {
            .name = "kolom-kenmerk",
            .label = to_text(part),
            .hint = t("Een nummer of code die bij één rij hoort. Zo herkennen we de rij ook als er "
                      "later iets anders in staat.")};
    }
    return {.name = "", .label = {}};
}

/// The beginning of a text for in a list to choose from, on one line.
std::string sample_of(std::string_view text)
{
    std::string sample{text.substr(0, longest_sample)};
    if (text.size() > longest_sample) {
        while (not sample.empty() and not web::is_utf8(sample)) sample.pop_back();
        sample += "…";
    }
    std::ranges::replace(sample, '\n', ' ');
    return sample;
}

std::vector<web::Choice> header_choices(const TableLook& look)
{
    std::vector<web::Choice> choices;
    for (const auto& row : look.rows) {
        if (choices.size() == rows_to_choose_from) break;
        std::string names;
        for (const auto& cell : row.cells) (names += names.empty() ? "" : ", ") += cell;
        choices.push_back(
            {.value = std::to_string(row.number),
             .label = t("Rij {nummer}: {namen}", row.number, sample_of(names))}
        );
    }
    choices.push_back({.value = "0", .label = t("De kolommen hebben geen namen")});
    return choices;
}

std::vector<web::Choice> column_choices(const TableLook& look, const Cells& names, Part part)
{
    std::vector<web::Choice> choices;
    if (part != Part::text) choices.push_back({.value = "0", .label = t("Staat er niet in")});
    for (std::size_t column = 0; column < look.width(); ++column)
        choices.push_back(
            {.value = std::to_string(column + 1), .label = column_label(names, column)}
        );
    return choices;
}

std::optional<std::int64_t> number_in(const std::string& text)
{
    const auto number = web::PathValue<Id<int>>::parse(text);
    return number ? std::optional{number->value()} : std::nullopt;
}

} // namespace

Text column_label(const Cells& names, std::size_t column)
{
    const auto letter = paper::sheets::column_name(column);
    if (column >= names.size() or names[column].empty()) return t("Kolom {letter}", letter);
    return as_is(letter + ": " + sample_of(names[column]));
}

html::Node scheme_fields(
    const web::Form& form, const SchemeReferences& references, const Scheme& scheme
)
{
    const auto names = references.look.names(scheme);
    std::vector<html::Node> parts;
    parts.push_back(form.select(header, header_choices(references.look)));
    for (const auto part : all_parts)
        parts.push_back(form.select(field_of(part), column_choices(references.look, names, part)));
    parts.push_back(html::h2(t("Voor de hele lijst")));
    parts.push_back(form.select(channel, channel_choices()));
    parts.push_back(form.select(giver, giver_choices()));
    parts.push_back(form.select(moment, moment_choices(references.moments)));
    parts.push_back(form.date(day));
    parts.push_back(form.text(list));
    return html::Node::group(std::move(parts));
}

Result<Scheme, web::Problems> read_scheme(
    const web::Fields& sent, const SchemeReferences& references
)
{
    web::Reading reading{sent};
    Scheme scheme{
        .header_row =
            number_in(reading.choice(header, header_choices(references.look))).value_or(0)};
    for (const auto part : all_parts)
        if (const auto column =
                number_in(reading.choice(field_of(part), column_choices(references.look, {}, part))
                ))
            scheme.columns.set(part, static_cast<std::size_t>(*column) - 1);
    scheme.list = reading.text(list);
    scheme.channel =
        inputs::parse_channel(reading.choice(channel, channel_choices())).value_or(scheme.channel);
    scheme.giver =
        inputs::parse_giver(reading.choice(giver, giver_choices())).value_or(scheme.giver);
    scheme.moment = web::PathValue<moments::MomentId>::parse(
        reading.choice(moment, moment_choices(references.moments))
    );
    scheme.day = reading.date(day);
    if (scheme.day and *scheme.day > day_of(references.now))
        reading.refuse(day.name, t("Deze dag ligt in de toekomst."));
    if (not reading.ok()) return reading.problems();
    return scheme;
}

web::Fields fields_of(const Scheme& scheme)
{
    web::Fields fields{
        {"kop",               std::to_string(scheme.header_row)    },
        {"langs",             std::string{to_word(scheme.channel)} },
        {"van-wie",           std::string{to_word(scheme.giver)}   },
        {"naam-van-de-lijst", scheme.list                          },
        {"dag",               scheme.day ? to_iso(*scheme.day) : ""},
    };
    if (scheme.moment) fields.add("moment", std::to_string(scheme.moment->value()));
    for (const auto part : all_parts) {
        const auto column = scheme.columns.of(part);
        if (column or part != Part::text)
            fields.add(
                std::string{field_of(part).name.view()}, std::to_string(column ? *column + 1 : 0)
            );
    }
    return fields;
}

std::vector<web::Choice> moment_choices(const std::vector<moments::Moment>& moments)
{
    std::vector<web::Choice> choices;
    for (const auto& one : moments::in_order(moments))
        choices.push_back(
            {.value = std::to_string(one.id.value()),
             .label =
                 one.on ? t("{datum}: {titel}", to_text(*one.on), one.title) : as_is(one.title)}
        );
    return choices;
}

std::vector<web::Choice> channel_choices()
{
    std::vector<web::Choice> choices;
    for (const auto one : inputs::all_channels)
        choices.push_back({.value = std::string{to_word(one)}, .label = to_text(one)});
    return choices;
}

std::vector<web::Choice> giver_choices()
{
    std::vector<web::Choice> choices;
    for (const auto one : inputs::all_givers)
        choices.push_back({.value = std::string{to_word(one)}, .label = to_text(one)});
    return choices;
}

} // namespace wijkspraak::deliveries
