#include "features/areas/intake.hpp"

#include "features/areas/overlaps.hpp"
#include "geo/twkb.hpp"
#include "web/characters.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace wijkspraak::areas {

using geo::Feature;

namespace {

/// How the files of CBS and PDOK call what we need, the newest name first.
struct Names {
    AreaKind kind;
    std::array<std::string_view, 3> codes;
    std::array<std::string_view, 3> names;
};

constexpr std::array names_of_kinds{
    Names{
          AreaKind::neighbourhood,
          {"buurtcode", "bu_code", "bu_code_"},
          {"buurtnaam", "bu_naam", "naam"}                                                             },
    Names{AreaKind::quarter,       {"wijkcode", "wk_code", "wk_code_"}, {"wijknaam", "wk_naam", "naam"}},
    Names{
          AreaKind::municipality,
          {"gemeentecode", "gm_code", "gmcode"},
          {"gemeentenaam", "gm_naam", "naam"}                                                          },
};

constexpr std::size_t longest_name = 200;

template <typename Names>
std::string_view first_of(const Feature& feature, const Names& names)
{
    for (const auto name : names)
        if (const auto value = feature.property(name); not value.empty()) return value;
    return {};
}

Known known_of(const Feature& feature)
{
    if (const auto code = feature.property("statcode"); not code.empty())
        return {"statcode", code, feature.property("statnaam"), kind_of_code(code)};
    for (const auto& names : names_of_kinds)
        if (const auto code = first_of(feature, names.codes); not code.empty())
            return {names.codes.front(), code, first_of(feature, names.names), names.kind};
    return {};
}

/// The code of what it lies in, if the file says it.
std::string above_of(const Feature& feature, AreaKind kind)
{
    for (const auto& names : names_of_kinds) {
        const bool is_above =
            (kind == AreaKind::neighbourhood and names.kind == AreaKind::quarter) or
            (kind == AreaKind::quarter and names.kind == AreaKind::municipality);
        if (is_above) return std::string{first_of(feature, names.codes)};
    }
    return {};
}

std::optional<std::int64_t> whole_number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} or end != text.data() + text.size()) return std::nullopt;
    // CBS writes what is not known as a large number below zero.
    if (not(value >= 0 and value < 1e9)) return std::nullopt;
    return std::llround(value);
}

Figures figures_of(const Feature& feature)
{
    Figures figures;
    const auto put = [&](Figure figure, std::initializer_list<std::string_view> names) {
        if (const auto value = whole_number(first_of(feature, names))) figures[figure] = *value;
    };
    put(Figure::inhabitants, {"aantal_inwoners", "aant_inw", "inwoners"});
    put(Figure::households, {"aantal_huishoudens", "aantal_hh", "huishoudens"});
    put(Figure::homes, {"woningvoorraad", "woningen"});
    return figures;
}

bool is_of_layer(const Feature& feature)
{
    // PDOK also gives a layer with the points where the names go.
    return feature.layer.find("labelpoint") == std::string::npos;
}

Brought brought_of(const Place& place, const Known& known, const Feature& feature)
{
    Brought area{
        .place = place,
        .kind = *known.kind,
        .code = std::string{known.code},
        .name = web::shown(known.name),
        .above = above_of(feature, *known.kind),
        .district = web::shown(feature.property("stadsdeel")),
        .figures = figures_of(feature)};
    if (area.above.empty()) area.above = code_above(area.code);
    const auto water = feature.property("water");
    area.is_water = water == "JA" or water == "B";
    return area;
}

} // namespace

Text to_text(const Fault& fault)
{
    const auto& [place, field, what] = fault;
    auto file = place.layer.empty() ? place.file : place.file + " (" + place.layer + ")";
    if (place.number == 0) return t("{bestand}: {wat}", file, what);
    if (field.empty()) return t("{bestand}, nummer {nummer}: {wat}", file, place.number, what);
    return t("{bestand}, nummer {nummer}, {veld}: {wat}", file, place.number, field, what);
}

AreaReader::AreaReader(IntakeWish wish, Tell tell)
    : wish_{std::move(wish)},
      tell_{std::move(tell)},
      intake_{
          .year = wish_.year.value_or(0), .source = wish_.source, .note = wish_.note, .areas = {}}
{}

void AreaReader::refuse(Fault fault)
{
    faults_.push_back(std::move(fault));
}

void AreaReader::read(const std::string& file, geo::Features& features)
{
    Feature feature;
    const auto before = seen_;
    auto step = features.next(feature);
    for (; step and *step; step = features.next(feature))
        if (is_of_layer(feature)) take(file, feature);
    if (not step) return refuse({.place = {file}, .what = step.error()});
    if (intake_.source.empty()) intake_.source = web::shown(features.said("bron"));
    if (intake_.note.empty()) intake_.note = web::shown(features.said("toelichting"));
    if (seen_ == before) refuse({.place = {file}, .what = t("er staan geen gebieden in")});
}

bool AreaReader::read_code(const Place& place, const Known& known)
{
    const auto kind = kind_of_code(known.code);
    if (kind and kind == known.kind) return true;
    const auto expected = known.kind.value_or(AreaKind::neighbourhood);
    refuse(
        {place,
         std::string{known.field},
         known.code.empty() ? t("de code ontbreekt; verwacht wordt buurtcode, wijkcode, "
                                "gemeentecode of statcode")
                            : t("‘{code}’ is geen code van CBS, zoals {voorbeeld}",
                                known.code,
                                example_code(expected))}
    );
    return false;
}

void AreaReader::take(const std::string& file, const Feature& feature)
{
    if (++seen_ % 100 == 0 and tell_) tell_(t("Gebieden gelezen: {n}", seen_));
    const Place place{file, feature.layer, feature.number};
    const auto known = known_of(feature);
    if (not read_code(place, known)) return;
    if (not wish_.municipality.empty() and
        municipality_of(known.code) != municipality_of(wish_.municipality))
        return;

    auto area = brought_of(place, known, feature);
    bool is_right = read_year(place, feature);
    if (area.name.empty() or area.name.size() > longest_name) {
        refuse({place, "naam", t("de naam ontbreekt of is te lang")});
        is_right = false;
    }
    is_right = read_shape(place, feature, area) and is_right;
    if (is_right) intake_.areas.push_back(std::move(area));
}

bool AreaReader::read_year(const Place& place, const Feature& feature)
{
    auto words = feature.property("jaar");
    std::string field = "jaar";
    if (words.empty()) {
        field = "jrstatcode";
        words = feature.property(field).substr(0, 4);
    }
    if (words.empty()) return true;
    const auto year = whole_number(words).value_or(0);
    if (year < 1990 or year > 2200) {
        refuse({place, field, t("‘{jaar}’ is geen jaar", words)});
        return false;
    }
    if (intake_.year == 0) intake_.year = static_cast<int>(year);
    if (year == intake_.year) return true;
    refuse(
        {place,
         field,
         t("dit is een code van {jaar}; de andere zijn van {ander}",
           std::to_string(year),
           std::to_string(intake_.year))}
    );
    return false;
}

bool AreaReader::read_shape(const Place& place, const Feature& feature, Brought& area)
{
    const auto shape = shapes_.read(feature);
    if (not shape) {
        refuse({place, "geometrie", shape.error()});
        return false;
    }
    area.box = geo::box_of(*shape);
    area.shape = geo::packed(*shape);
    return true;
}

namespace {

/// CBS gives an area with water in two features of the same code: they become one.
bool joined(Brought& area, const Brought& other)
{
    if (area.is_water == other.is_water) return false;
    const std::array shapes{geo::unpacked(area.shape), geo::unpacked(other.shape)};
    const auto shape = geo::united(shapes);
    if (area.is_water) {
        area.name = other.name;
        area.figures = other.figures;
    }
    area.is_water = false;
    area.shape = geo::packed(shape);
    area.box = geo::box_of(shape);
    return true;
}

void join_doubles(std::vector<Brought>& areas, Faults& faults)
{
    std::unordered_map<std::string, std::size_t> by_code;
    std::vector<Brought> kept;
    kept.reserve(areas.size());
    for (auto& area : areas) {
        const auto [known, is_new] = by_code.emplace(area.code, kept.size());
        if (is_new) {
            kept.push_back(std::move(area));
        } else if (auto& first = kept[known->second]; not joined(first, area)) {
            faults.push_back(
                {area.place,
                 "code",
                 t("{code} staat er al, op nummer {nummer}", area.code, first.place.number)}
            );
        }
    }
    areas = std::move(kept);
}

} // namespace

Result<Intake, Faults> AreaReader::finish()
{
    join_doubles(intake_.areas, faults_);
    if (faults_.empty() and intake_.areas.empty())
        refuse(
            {.place = {wish_.municipality},
             .what = t("van deze gemeente staan er geen gebieden in de bestanden")}
        );
    if (faults_.empty() and intake_.year == 0)
        refuse(
            {.place = intake_.areas.front().place,
             .field = "jaar",
             .what = t("het bestand zegt niet van welk jaar de indeling is; geef het jaar erbij")}
        );
    if (faults_.empty()) faults_ = overlaps(intake_.areas, tell_);
    if (not faults_.empty()) return faults_;
    return std::move(intake_);
}

} // namespace wijkspraak::areas
