#include "features/hall/rules.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::hall {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t longest_group = 200; // in bytes; what is longer is no name

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string_view next_word(std::string_view& text)
{
    const auto end = std::min(text.find_first_of(blanks), text.size());
    const auto word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

/// "12x", "12X" or "12×"; a number that is too large counts as one that nobody counted.
std::optional<int> hands_in(std::string_view word)
{
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const auto rest = word.substr(static_cast<std::size_t>(end - word.data()));
    const bool is_times = rest == "x" or rest == "X" or rest == "×";
    const bool is_number = end != word.data() and word.front() != '-';
    if (not is_times or not is_number) return std::nullopt;
    return error == std::errc{} ? number : 0;
}

/// Notes what the signs say; false when something else stands among them.
bool take_signs(std::string_view signs, Line& line)
{
    if (signs.empty()) return false;
    while (not signs.empty()) {
        if (signs.front() == '@') {
            line.group = trimmed(signs.substr(1));
            return not line.group.empty() and line.group.size() <= longest_group;
        }
        const auto word = next_word(signs);
        if (const auto hands = hands_in(word)) {
            line.hands = hands;
        } else if (word == "t" or word == "T") {
            line.firmness = inputs::Firmness::table;
        } else {
            return false;
        }
    }
    return true;
}

std::size_t characters_in(std::string_view text)
{
    std::size_t count = 0;
    for (; not text.empty(); ++count)
        text.remove_prefix(std::max<std::size_t>(character_size(text), 1));
    return count;
}

/// "tafel 3", or what the table is called.
std::string name_of_table(const std::string& table)
{
    const bool is_number = table.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? "tafel " + table : table;
}

std::string told_by(const std::string& group, const std::string& table)
{
    if (table.empty()) return group;
    return group.empty() ? name_of_table(table) : group + ", " + name_of_table(table);
}

} // namespace

std::vector<TypedLine> lines_in(std::string_view text)
{
    std::vector<TypedLine> lines;
    for (int number = 1; not text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = trimmed(text.substr(0, end)); not line.empty())
            lines.push_back({number, std::string{line}});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Result<Line, LineProblem> read_line(std::string_view typed)
{
    Line line;
    auto said = trimmed(typed);
    if (const auto colon = said.find(':'); colon != std::string_view::npos) {
        Line signed_line;
        if (take_signs(trimmed(said.substr(0, colon)), signed_line)) {
            line = std::move(signed_line);
            said = trimmed(said.substr(colon + 1));
        }
    }
    if (said.empty()) return LineProblem::no_text;
    if (characters_in(said) > longest_line) return LineProblem::too_long;
    if (line.hands and (*line.hands < 1 or *line.hands > most_hands)) return LineProblem::hands;
    if (line.hands) line.firmness = inputs::Firmness::hands;
    line.text = said;
    return line;
}

inputs::InputDraft entry_of(const Line& line, const Place& place)
{
    auto said_by = told_by(line.group.empty() ? place.group : line.group, place.table);
    const auto giver = said_by.empty() ? inputs::Giver::anonymous : inputs::Giver::group;
    return {
        .text = line.text,
        .said_by = std::move(said_by),
        .moment = place.moment,
        .channel = inputs::Channel::meeting,
        .giver = giver,
        .firmness = line.firmness,
        .hands = line.hands};
}

std::optional<moments::MomentId> moment_on(const std::vector<moments::Moment>& all, Date day)
{
    const auto found = std::ranges::find_if(all, [&](const moments::Moment& moment) {
        return moment.on and moment.on->precision == Precision::day and
               moment.on->first_day == day and moments::is_participatory(moment.kind);
    });
    return found == all.end() ? std::nullopt : std::optional{found->id};
}

Text to_text(LineProblem problem)
{
    switch (problem) {
    case LineProblem::too_long: return t("Maak deze regel korter, of maak er twee van.");
    case LineProblem::no_text: return t("Typ achter de dubbele punt wat er is gezegd.");
    case LineProblem::hands: return t("Vul een aantal handen in van 1 tot en met 100000.");
    case LineProblem::unreadable:
        return t("Er staat een teken in dat niet te zien is. Typ de regel opnieuw.");
    case LineProblem::place: return t("Kijk na of het moment, de tafel en de groep kloppen.");
    }
    return {};
}

std::string_view to_word(LineProblem problem)
{
    switch (problem) {
    case LineProblem::too_long: return "te-lang";
    case LineProblem::no_text: return "zonder-tekst";
    case LineProblem::hands: return "handen";
    case LineProblem::unreadable: return "onleesbaar";
    case LineProblem::place: return "plaats";
    }
    return {};
}

} // namespace wijkspraak::hall
