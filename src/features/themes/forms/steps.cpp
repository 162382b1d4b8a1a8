#include "base/with_word.hpp"
#include "features/themes/forms.hpp"
#include "features/themes/rules/parts.hpp"
#include "web/characters.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::themes {

namespace {

constexpr std::size_t most_units = 500;

constexpr std::array wishes{Wish::place, Wish::take_out, Wish::merge};

const web::Field into{.name = "thema", .label = t("In welk thema?")};
const web::Field new_theme{
    .name = "nieuw", .label = t("Of een nieuw thema"), .hint = t("Typ de titel."), .longest = 120};
const web::Field why_placed{.name = "waarom", .label = t("Waarom?"), .longest = 500, .rows = 2};

const web::Field wording{
    .name = "tekst",
    .label = t("Hoe lezen wij het?"),
    .need = web::Need::required,
    .longest = 4000,
    .rows = 5};
const web::Field why_read{
    .name = "waarom",
    .label = t("Waarom?"),
    .hint = t("Wie dit inbracht, krijgt dit te lezen."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};

constexpr std::size_t part_count = most_parts + 2;

const std::array<web::Field, part_count>& part_fields()
{
    static const std::array<web::Field, part_count> fields = [] {
        std::array<web::Field, part_count> all{
            web::Field{.name = "deel1", .label = {}},
            web::Field{.name = "deel2", .label = {}},
            web::Field{.name = "deel3", .label = {}},
            web::Field{.name = "deel4", .label = {}},
            web::Field{.name = "deel5", .label = {}},
            web::Field{.name = "deel6", .label = {}},
            web::Field{.name = "deel7", .label = {}},
            web::Field{.name = "deel8", .label = {}}
        };
        for (std::size_t part = 0; part < all.size(); ++part) {
            all.at(part).label = t("Deel {nummer}", part + 1);
            all.at(part).longest = 4000;
            all.at(part).rows = 3;
        }
        return all;
    }();
    return fields;
}

std::vector<web::Choice> theme_choices(const std::vector<Theme>& themes)
{
    std::vector<web::Choice> choices;
    for (const auto& theme : themes)
        choices.push_back(
            {.value = std::to_string(theme.id.value()),
             .label = as_is(std::to_string(theme.number) + ". " + theme.title)}
        );
    return choices;
}

std::string from_word(const Spot& spot)
{
    if (not spot.is_suggestions) return {};
    return spot.centre ? to_word(*spot.centre) : "suggesties";
}

/// The unit and the theme of a single press.
std::optional<Chosen> read_press(std::string_view word, const std::vector<Theme>& themes)
{
    const auto dash = word.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto unit = Unit::parse(word.substr(0, dash));
    const auto theme = web::PathValue<ThemeId>::parse(word.substr(dash + 1));
    if (not unit or not theme) return std::nullopt;
    if (std::ranges::find(themes, *theme, &Theme::id) == themes.end()) return std::nullopt;
    return Chosen{.units = {*unit}, .theme = theme};
}

void refuse_what_lacks(web::Reading& reading, const Chosen& chosen)
{
    const bool only_begins_theme = chosen.wish == Wish::place and not chosen.new_theme.empty();
    if (chosen.units.empty() and not only_begins_theme)
        reading.refuse("stuk", to_text(Obstacle::nothing_chosen));
    if (chosen.wish == Wish::merge and chosen.units.size() == 1)
        reading.refuse("stuk", t("Kies ten minste twee stukken om samen te voegen."));
    if (chosen.wish != Wish::place) return;
    if (chosen.theme and not chosen.new_theme.empty())
        reading.refuse(
            "nieuw", t("Kies een thema of typ de titel van een nieuw thema, niet allebei.")
        );
    if (not chosen.theme and chosen.new_theme.empty())
        reading.refuse("thema", t("Kies een thema, of typ de titel van een nieuw thema."));
}

} // namespace

Spot read_spot(const web::Fields& sent)
{
    return {
        .words = web::shown(sent["zoek"].substr(0, 200)),
        .after = web::PathValue<int>::parse(sent["na"]),
        .before = web::PathValue<int>::parse(sent["voor"]),
        .theme = web::PathValue<int>::parse(sent["bij"]),
        .is_suggestions = not sent["vanaf"].empty(),
        .centre = Unit::parse(sent["vanaf"])};
}

web::Address with_spot(web::Address address, const Spot& spot)
{
    const auto number = [](std::optional<int> value) {
        return value ? std::to_string(*value) : std::string{};
    };
    return std::move(address)
        .with("zoek", spot.words)
        .with("na", number(spot.after))
        .with("voor", number(spot.before))
        .with("bij", number(spot.theme))
        .with("vanaf", from_word(spot));
}

html::Node hidden(Literal name, std::string value)
{
    return html::input(
        html::attribute("type", "hidden"),
        html::attribute("name", name),
        html::attribute("value", std::move(value))
    );
}

html::Node spot_fields(const Spot& spot)
{
    const auto number = [](Literal name, std::optional<int> value) {
        return html::with(value, [&](int known) { return hidden(name, std::to_string(known)); });
    };
    return html::group(
        html::when(not spot.words.empty(), [&] { return hidden("zoek", spot.words); }),
        number("na", spot.after),
        number("voor", spot.before),
        number("bij", spot.theme),
        html::when(spot.is_suggestions, [&] { return hidden("vanaf", from_word(spot)); })
    );
}

std::string to_words(const std::vector<Unit>& units)
{
    std::string words;
    for (const auto& unit : units) (words += words.empty() ? "" : ".") += to_word(unit);
    return words;
}

std::vector<Unit> read_units(std::string_view words)
{
    std::vector<Unit> units;
    while (not words.empty() and units.size() < most_units) {
        const auto end = std::min(words.find('.'), words.size());
        const auto unit = Unit::parse(words.substr(0, end));
        if (unit and std::ranges::find(units, *unit) == units.end()) units.push_back(*unit);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return units;
}

std::string_view to_word(Wish wish)
{
    switch (wish) {
    case Wish::place: return "plaatsen";
    case Wish::take_out: return "uithalen";
    case Wish::merge: return "samenvoegen";
    }
    return {};
}

std::optional<Wish> parse_wish(std::string_view word)
{
    return with_word(wishes, word);
}

std::string press_word(const Unit& unit, ThemeId theme)
{
    return to_word(unit) + "-" + std::to_string(theme.value());
}

std::vector<Unit> ticked_in(const web::Fields& sent)
{
    std::string words;
    for (const auto word : sent.all("stuk")) (words += word) += '.';
    return read_units(words + std::string{sent["gekozen"]});
}

Result<Chosen, web::Problems> read_chosen(const web::Fields& sent, const std::vector<Theme>& themes)
{
    web::Reading reading{sent};
    if (auto pressed = read_press(sent["stap"], themes)) {
        pressed->why = reading.text(why_placed);
        pressed->ticked = ticked_in(sent);
        pressed->shown = read_units(sent["getoond"]);
        if (not reading.ok()) return reading.problems();
        return *std::move(pressed);
    }
    Chosen chosen{
        .wish = parse_wish(sent["stap"]).value_or(Wish::place),
        .shown = read_units(sent["getoond"]),
        .theme = web::PathValue<ThemeId>::parse(reading.choice(into, theme_choices(themes))),
        .new_theme = reading.text(new_theme),
        .why = reading.text(why_placed)};
    chosen.units = sent["alles"] == "ja" ? chosen.shown : ticked_in(sent);
    refuse_what_lacks(reading, chosen);
    if (not reading.ok()) return reading.problems();
    return chosen;
}

html::Node placing_fields(const web::Form& form, const std::vector<Theme>& themes)
{
    return html::group(
        html::when(not themes.empty(), [&] { return form.select(into, theme_choices(themes)); }),
        form.text(new_theme),
        form.text(why_placed)
    );
}

html::Node reading_fields(const web::Form& form)
{
    return html::group(form.text(wording), form.text(why_read));
}

std::string name_of_part(std::size_t part)
{
    return std::string{part_fields().at(part).name.view()};
}

html::Node parts_fields(const web::Form& form, std::size_t parts)
{
    std::vector<html::Node> fields;
    for (std::size_t part = 0; part < std::min(parts, part_count); ++part)
        fields.push_back(form.text(part_fields().at(part)));
    fields.push_back(form.text(why_read));
    return html::Node::group(std::move(fields));
}

Result<Reading, web::Problems> read_wording(const web::Fields& sent, std::vector<Unit> units)
{
    web::Reading reading{sent};
    Reading read{.units = std::move(units)};
    read.texts = {reading.text(wording)};
    read.why = reading.text(why_read);
    if (not reading.ok()) return reading.problems();
    return read;
}

Result<Reading, web::Problems> read_parts(const web::Fields& sent, const Unit& unit)
{
    web::Reading reading{sent};
    Reading read{.units = {unit}};
    for (const auto& field : part_fields()) {
        auto text = reading.text(field);
        if (not text.empty()) read.texts.push_back(std::move(text));
    }
    read.why = reading.text(why_read);
    if (read.texts.size() < 2) reading.refuse("deel1", to_text(Obstacle::too_few_parts));
    if (not reading.ok()) return reading.problems();
    return read;
}

} // namespace wijkspraak::themes
