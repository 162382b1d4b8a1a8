#include "features/coverage/forms.hpp"

namespace wijkspraak::coverage {

namespace {

// How residents are heard where there is no body, and who looks after it.
const web::Field way{
    .name = "manier",
    .label = t("Hoe doen inwoners hier mee?"),
    .hint = t("Iedereen kan dit lezen op de pagina van de buurt.")};
const web::Field words{
    .name = "uitleg",
    .label = t("Wat kunnen inwoners doen?"),
    .hint = t("Bijvoorbeeld: bel de wijkregisseur, of kom naar het inloopuur op dinsdag."),
    .longest = 1000,
    .rows = 4};
const web::Field reach{
    .name = "bereik",
    .label = t("Waar of bij wie?"),
    .hint = t("Een functie, een telefoonnummer, een e-mailadres of een plek. Geen naam van een "
              "persoon.")};
const web::Field unit{
    .name = "volgt",
    .label = t("Wie volgt deze buurt?"),
    .hint = t("Een afdeling of functie, bijvoorbeeld stadsdeelmanagement Noord. Dit blijft in het "
              "kantoor."),
    .longest = 100};
const web::Field since{.name = "sinds", .label = t("Sinds wanneer?")};

// What was tried.
const web::Field tried_on{
    .name = "wanneer",
    .label = t("Wanneer?"),
    .hint = t("Een dag, een maand of een jaar."),
    .need = web::Need::required};
const web::Field tried{
    .name = "wat",
    .label = t("Wat is er geprobeerd, en wat kwam eruit?"),
    .hint = t("Zonder namen van personen. Dit blijft in het kantoor."),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 4};

// The study.
const web::Field title{
    .name = "titel",
    .label = t("Titel van het onderzoek"),
    .hint = t("Laat leeg om het onderzoek niet te noemen.")};
const web::Field by{
    .name = "wie",
    .label = t("Wie deed het?"),
    .hint = t("Een functie of instelling, geen naam van een persoon.")};
const web::Field finished{
    .name = "afgerond",
    .label = t("Wanneer is het afgerond, volgens de bron?"),
    .hint = t("Een dag, een maand of een jaar.")};
const web::Field source{
    .name = "bron",
    .label = t("Waar staat dat?"),
    .hint = t("Bijvoorbeeld: het eindverslag over de wijkorganen."),
    .longest = 500,
    .rows = 2};
const web::Field address{
    .name = "adres",
    .label = t("Waar kan iedereen het lezen?"),
    .hint = t("Een adres dat begint met https://, of een pagina van deze site, zoals "
              "/trajecten/wijkorganen. Laat leeg als het nergens staat.")};

std::vector<web::Choice> way_choices()
{
    std::vector<web::Choice> choices;
    for (const auto kind : way_kinds)
        choices.push_back({.value = std::string{to_word(kind)}, .label = to_text(kind)});
    return choices;
}

/// A page of this site, or one elsewhere that cannot be listened in on.
bool is_address(std::string_view text)
{
    const bool is_here = text.starts_with('/') and not text.starts_with("//");
    const bool has_blank = text.find_first_of(" \t\n<>\"") != std::string_view::npos;
    return (is_here or text.starts_with("https://")) and not has_blank;
}

} // namespace

html::Node case_fields(const web::Form& form)
{
    return html::group(
        form.select(way, way_choices()),
        form.text(words),
        form.text(reach),
        form.text(unit),
        form.date(since)
    );
}

Result<CaseDraft, web::Problems> read_case(const web::Fields& sent, Date today)
{
    web::Reading reading{sent};
    const auto kind = parse_way_kind(reading.choice(way, way_choices()));
    OtherWay told{
        .kind = kind.value_or(WayKind::other),
        .words = reading.text(words),
        .reach = reading.text(reach)};
    CaseDraft draft{.unit = reading.text(unit), .since = reading.date(since)};

    const bool says_more = not told.words.empty() or not told.reach.empty();
    if (kind and told.words.empty())
        reading.refuse(words.name, t("Schrijf op wat inwoners kunnen doen."));
    if (not kind and says_more)
        reading.refuse(way.name, t("Kies hoe inwoners hier meedoen, of laat de uitleg leeg."));
    if (draft.since and *draft.since > today)
        reading.refuse(since.name, t("Vul een datum in die al geweest is, of laat dit leeg."));
    if (draft.since and draft.unit.empty())
        reading.refuse(unit.name, t("Vul ook in wie deze buurt sindsdien volgt."));
    if (not reading.ok()) return reading.problems();
    if (kind) draft.way = std::move(told);
    return draft;
}

web::Fields fields_of(const CaseDraft& draft)
{
    web::Fields fields{
        {"volgt", draft.unit}
    };
    if (draft.since) fields.add("sinds", to_iso(*draft.since));
    if (draft.way) {
        fields.add("manier", std::string{to_word(draft.way->kind)});
        fields.add("uitleg", draft.way->words);
        fields.add("bereik", draft.way->reach);
    }
    return fields;
}

html::Node try_fields(const web::Form& form)
{
    return html::group(form.dated(tried_on), form.text(tried));
}

Result<TryDraft, web::Problems> read_try(const web::Fields& sent, Date today)
{
    web::Reading reading{sent};
    const auto on = reading.dated(tried_on);
    auto what = reading.text(tried);
    if (on and on->first_day > today)
        reading.refuse(tried_on.name, t("Vul een datum in die al geweest is."));
    if (not reading.ok()) return reading.problems();
    return TryDraft{.on = *on, .what = std::move(what)};
}

html::Node study_fields(const web::Form& form)
{
    return html::group(
        form.text(title), form.text(by), form.dated(finished), form.text(source), form.text(address)
    );
}

Result<Study, web::Problems> read_study(const web::Fields& sent)
{
    web::Reading reading{sent};
    Study study{
        .title = reading.text(title),
        .by = reading.text(by),
        .finished = reading.dated(finished),
        .source = reading.text(source),
        .address = reading.text(address)};
    if (not study.address.empty() and not is_address(study.address))
        reading.refuse(
            address.name,
            t("Vul een adres in dat begint met https://, of met / voor een pagina van deze site.")
        );
    if (study.finished and study.source.empty())
        reading.refuse(source.name, t("Vul in waar staat dat het onderzoek is afgerond."));
    if (not reading.ok()) return reading.problems();
    return study;
}

web::Fields fields_of(const Study& study)
{
    web::Fields fields{
        {"titel", study.title  },
        {"wie",   study.by     },
        {"bron",  study.source },
        {"adres", study.address},
    };
    if (study.finished) fields.add("afgerond", to_iso(*study.finished));
    return fields;
}

} // namespace wijkspraak::coverage
