#include "app/commands/term.hpp"

#include "base/language.hpp"
#include "base/result.hpp"
#include "features/terms/terms.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <ostream>

namespace wijkspraak::app {

namespace {

constexpr int understood = 0;
constexpr int bad_usage = 2;

/// What was typed, before anything has been made of it.
struct Typed {
    std::string from;
    std::array<std::string, 4> lengths; // in the order of Unit
    bool counts_back = false;
    bool starts_same_day = false;
    bool stays = false;
    bool as_json = false;
};

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

void describe(CLI::App& command, Typed& typed)
{
    const auto option = [&](const char* name, std::string& value, const Text& what) {
        command.add_option(name, value, said(what))->type_name("");
    };
    const auto flag = [&](const char* name, bool& value, const Text& what) {
        command.add_flag(name, value, said(what));
    };
    option("--from", typed.from, t("DATUM: de dag vanaf wanneer, zoals 2025-11-14"));
    option("--days", typed.lengths[0], t("AANTAL: hoeveel dagen"));
    option("--weeks", typed.lengths[1], t("AANTAL: hoeveel weken"));
    option("--months", typed.lengths[2], t("AANTAL: hoeveel maanden"));
    option("--years", typed.lengths[3], t("AANTAL: hoeveel jaren"));
    flag("--backwards", typed.counts_back, t("tel terug vanaf die dag"));
    flag("--same-day", typed.starts_same_day, t("de dag zelf is de eerste dag"));
    flag("--no-roll", typed.stays, t("de verordening laat de laatste dag niet opschuiven"));
    flag("--json", typed.as_json, t("schrijf het antwoord als JSON"));
}

Result<Term, Text> read_length(const Typed& typed)
{
    static constexpr std::array units{Unit::days, Unit::weeks, Unit::months, Unit::years};
    std::optional<Term> term;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto& digits = typed.lengths.at(i);
        if (digits.empty()) continue;
        if (term) return t("Geef één lengte: --days, --weeks, --months of --years.");

        int number = 0;
        const auto* end = digits.data() + digits.size();
        const auto [stopped, error] = std::from_chars(digits.data(), end, number);
        const auto longest = terms::longest(units.at(i));
        if (error != std::errc{} or stopped != end or number < 1 or number > longest)
            return t("‘{getypt}’ is geen heel getal van 1 tot en met {hoogste}.", digits, longest);
        term = Term{.number = number, .unit = units.at(i)};
    }
    if (not term) return t("Geef een lengte: --days, --weeks, --months of --years.");
    return *term;
}

Result<terms::Question, Text> read_question(const Typed& typed)
{
    if (typed.from.empty()) return t("Geef een dag: --from 2025-11-14.");
    const auto from = Date::parse(typed.from);
    if (not from or not terms::is_within_reach(*from))
        return t("‘{getypt}’ is geen dag tussen 1900 en 2200, zoals 2025-11-14.", typed.from);

    const auto length = read_length(typed);
    if (not length) return length.error();
    auto term = *length;
    if (typed.counts_back) term.direction = Direction::backwards;
    if (typed.starts_same_day) term.start = Start::same_day;
    if (typed.stays) term.terms_act = TermsAct::opted_out;
    return terms::Question{*from, term};
}

void print(const Deadline& deadline, std::ostream& out)
{
    out << said(t("De laatste dag is {datum}.", with_weekday(deadline.last_day))) << "\n\n";
    for (const auto& sentence : deadline.explanation) out << "- " << said(sentence) << '\n';

    if (not deadline.skipped.empty())
        out << '\n' << said(t("Dagen waarop de termijn niet kon eindigen")) << ":\n";
    for (const auto& [day, reason] : deadline.skipped)
        out << "- " << said(with_weekday(day)) << ": " << said(reason.name) << '\n';

    if (not deadline.warning.empty())
        out << '\n' << said(t("Let op: {waarschuwing}", deadline.warning)) << '\n';
}

/// A text of ours as JSON writes it. None holds a control character.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' or c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

void print_json(const terms::Question& question, const Deadline& deadline, std::ostream& out)
{
    out << "{\n  \"from\": " << quoted(to_iso(question.from))
        << ",\n  \"last_day\": " << quoted(to_iso(deadline.last_day))
        << ",\n  \"raw_last_day\": " << quoted(to_iso(deadline.raw_last_day))
        << ",\n  \"skipped\": [";
    const char* separator = "\n    ";
    for (const auto& [day, reason] : deadline.skipped) {
        out << separator << "{\"day\": " << quoted(to_iso(day))
            << ", \"reason\": " << quoted(said(reason.name))
            << ", \"article\": " << quoted(said(to_text(reason.ground))) << '}';
        separator = ",\n    ";
    }
    out << "],\n  \"explanation\": [";
    separator = "\n    ";
    for (const auto& sentence : deadline.explanation) {
        out << separator << quoted(said(sentence));
        separator = ",\n    ";
    }
    out << "],\n  \"warning\": "
        << (deadline.warning.empty() ? "null" : quoted(said(deadline.warning))) << "\n}\n";
}

int refuse(const Text& why, std::ostream& err)
{
    err << said(why) << '\n' << said(t("Hulp: wijkspraak term --help")) << '\n';
    return bad_usage;
}

} // namespace

int term(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        said(t("Berekent de laatste dag van een termijn en legt uit waarom.")), "wijkspraak term"};
    Typed typed;
    describe(command, typed);
    try {
        command.parse(std::vector<std::string>{arguments.rbegin(), arguments.rend()});
    } catch (const CLI::CallForHelp&) {
        out << command.help();
        return understood;
    } catch (const CLI::ParseError& error) {
        return refuse(t("Dat begrijpen wij niet: {melding}", error.what()), err);
    }

    const auto question = read_question(typed);
    if (not question) return refuse(question.error(), err);
    const auto deadline = terms::answer(*question);
    if (typed.as_json)
        print_json(*question, deadline, out);
    else
        print(deadline, out);
    return understood;
}

} // namespace wijkspraak::app
