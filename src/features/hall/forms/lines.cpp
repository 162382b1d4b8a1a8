#include "features/hall/forms.hpp"
#include "paper/fingerprint.hpp"
#include "paper/json.hpp"
#include "web/characters.hpp"
#include "web/path.hpp"

#include <algorithm>
#include <stdexcept>

namespace wijkspraak::hall {

namespace {

const web::Field moment{
    .name = "moment", .label = t("Bij welk moment?"), .need = web::Need::required};
const web::Field table{
    .name = "tafel", .label = t("Tafel"), .hint = t("Bijvoorbeeld 3."), .longest = 40};
const web::Field group{
    .name = "groep",
    .label = t("Wie zit daar?"),
    .hint = t("Een groep of rol, bijvoorbeeld jongeren."),
    .longest = 120};
const web::Field one_line{
    .name = "tekst",
    .label = t("Wat is er gezegd?"),
    .hint = t("Zo letterlijk als kan, zonder namen van personen. Enter slaat de regel op."),
    .need = web::Need::required,
    .longest = longest_line,
    .autocomplete = "off"};
const web::Field many_lines{
    .name = lines_name,
    .label = t("Meer regels tegelijk"),
    .hint = t("Elke regel wordt een eigen inbreng. Ten hoogste 500 regels per keer."),
    .longest = 1'000'000,
    .rows = 6};

constexpr std::size_t longest_origin = 64;
constexpr std::int64_t oldest_line = 14 * 24 * one_hour;

Place read_place(web::Reading& reading, const Moments& moments)
{
    return {
        .moment =
            web::PathValue<moments::MomentId>::parse(reading.choice(moment, moment_choices(moments))
            ),
        .table = reading.text(table),
        .group = reading.text(group)};
}

Result<Line, LineProblem> read_visible_line(std::string_view typed)
{
    const bool is_visible = web::is_utf8(typed) and not web::has_control_characters(typed);
    if (not is_visible) return LineProblem::unreadable;
    return read_line(typed);
}

/// What a line is known by when the same form comes again: the form, its words and its place. With
/// other words it is another line, also in a form that somebody went back to.
std::string origin_of(std::string_view key, std::string_view field, const TypedLine& line)
{
    if (key.empty()) return {};
    auto about = std::string{key} + '\n' + std::string{field} + '\n';
    ((about += std::to_string(line.number)) += '\n') += line.text;
    return "zaal:" + paper::fingerprint(about).substr(0, 32);
}

/// The lines of one field, each as an entry, or what is wrong with it.
class LineReader {
public:
    LineReader(const Place& place, std::string_view key) : place_{place}, key_{key} {}

    void read(std::string_view field, const std::vector<TypedLine>& lines)
    {
        for (const auto& typed : lines) {
            const auto line = read_visible_line(typed.text);
            if (not line) {
                faults_.push_back({typed, line.error()});
                continue;
            }
            auto entry = entry_of(*line, place_);
            entry.origin = origin_of(key_, field, typed);
            entries_.push_back(std::move(entry));
        }
    }

    std::vector<inputs::InputDraft> take_entries() { return std::move(entries_); }
    std::vector<Fault> take_faults() { return std::exchange(faults_, {}); }

private:
    const Place& place_;
    std::string_view key_;
    std::vector<inputs::InputDraft> entries_;
    std::vector<Fault> faults_;
};

bool is_origin(std::string_view text)
{
    const auto fits = [](char c) {
        return (c >= 'a' and c <= 'z') or (c >= '0' and c <= '9') or c == '-';
    };
    return not text.empty() and text.size() <= longest_origin and std::ranges::all_of(text, fits);
}

KeptLine kept_line_in(const paper::Json& json)
{
    KeptLine kept{
        .origin = json.at("herkomst").text(),
        .age = static_cast<std::int64_t>(
            std::clamp(json.at("leeftijd").number(), 0.0, static_cast<double>(oldest_line))
        ),
        .fields = {}};
    if (not is_origin(kept.origin)) json.refuse("no origin");
    for (const auto name : {one_line.name, moment.name, table.name, group.name})
        kept.fields.add(std::string{name.view()}, json.at(name).text());
    return kept;
}

} // namespace

std::vector<web::Choice> moment_choices(const Moments& moments)
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

html::Node place_fields(const web::Form& form, const Moments& moments)
{
    return html::div(
        html::cls("zaal-plaats"),
        form.select(moment, moment_choices(moments)),
        form.text(table),
        form.text(group)
    );
}

html::Node line_fields(const web::Form& form, Begin begin)
{
    auto field = one_line;
    field.is_focused = begin == Begin::with_line;
    return html::div(html::cls("zaal-regel"), form.text(field));
}

html::Node lines_field(const web::Form& form)
{
    return form.text(many_lines);
}

html::Node key_field(std::string key)
{
    return html::input(
        html::attribute("type", "hidden"),
        html::attribute("name", key_name),
        html::attribute("value", std::move(key))
    );
}

Result<std::vector<inputs::InputDraft>, Faults> read_lines(
    const web::Fields& sent, const Moments& moments
)
{
    web::Reading reading{sent};
    const auto place = read_place(reading, moments);
    const auto many = lines_in(web::tidied(sent[many_lines.name]));
    LineReader lines{place, sent[key_name]};

    lines.read(one_line.name, lines_in(web::tidied(sent[one_line.name])));
    for (const auto& fault : lines.take_faults())
        reading.refuse(one_line.name, to_text(fault.problem));
    if (many.size() > most_lines)
        reading.refuse(
            many_lines.name,
            t("Plak ten hoogste {n} regels per keer. Dit zijn er {aantal}.", most_lines, many.size()
            )
        );
    else
        lines.read(many_lines.name, many);
    auto faults = lines.take_faults();
    if (not faults.empty())
        reading.refuse(
            many_lines.name,
            t("Met {n} regel is iets mis. Hieronder staat wat.",
              "Met {n} regels is iets mis. Hieronder staat wat.",
              faults.size())
        );

    auto entries = lines.take_entries();
    if (entries.empty() and reading.ok())
        reading.refuse(one_line.name, t("Typ een regel, of plak er hieronder meer."));
    if (not reading.ok()) return Faults{reading.problems(), std::move(faults)};
    return entries;
}

std::optional<std::vector<KeptLine>> read_kept_lines(std::string_view json)
{
    try {
        const auto sent = paper::Json::parse(json);
        std::vector<KeptLine> lines;
        for (const auto& line : sent.items()) lines.push_back(kept_line_in(line));
        return lines;
    } catch (const std::invalid_argument&) {
        return std::nullopt;
    }
}

Result<inputs::InputDraft, LineProblem> read_kept_line(const KeptLine& kept, const Moments& moments)
{
    web::Reading reading{kept.fields};
    const auto place = read_place(reading, moments);
    if (not reading.ok() or not place.moment) return LineProblem::place;
    const auto line = read_visible_line(kept.fields[one_line.name]);
    if (not line) return line.error();
    auto entry = entry_of(*line, place);
    entry.origin = "zaal:" + kept.origin;
    return entry;
}

} // namespace wijkspraak::hall
