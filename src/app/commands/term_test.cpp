#include "app/commands/term.hpp"

#include <doctest/doctest.h>

#include <sstream>

namespace wijkspraak::app {

namespace {

struct Answer {
    int exit_code;
    std::string out;
    std::string err;
};

Answer ask(const std::vector<std::string>& arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const auto exit_code = term(arguments, out, err);
    return {exit_code, out.str(), err.str()};
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the last day comes first, then why, then the days passed over")
{
    const auto answer = ask({"--from", "2025-11-14", "--weeks", "6"});
    CHECK(answer.exit_code == 0);
    CHECK(answer.err.empty());
    CHECK(answer.out.starts_with("De laatste dag is maandag 29 december 2025.\n"));
    CHECK(contains(answer.out, "- De termijn is 6 weken.\n"));
    CHECK(contains(answer.out, "artikel 1, eerste lid, Algemene termijnenwet"));
    CHECK(contains(answer.out, "- vrijdag 26 december 2025: Tweede Kerstdag\n"));
}

TEST_CASE("every unit and every way of counting can be asked for")
{
    const auto last_day = [](std::vector<std::string> arguments) {
        arguments.emplace_back("--json");
        const auto out = ask(arguments).out;
        const std::string key = "\"last_day\": \"";
        return out.substr(out.find(key) + key.size(), 10);
    };
    CHECK(last_day({"--from=2026-03-02", "--days=10"}) == "2026-03-12");
    CHECK(last_day({"--from=2026-03-02", "--months=3"}) == "2026-06-02");
    CHECK(last_day({"--from=2026-03-02", "--years=5"}) == "2031-03-02");
    CHECK(last_day({"--from=2026-03-02", "--weeks=6", "--same-day"}) == "2026-04-13");
    CHECK(last_day({"--from=2027-01-01", "--weeks=13", "--backwards"}) == "2026-10-02");
    CHECK(last_day({"--from=2025-11-14", "--weeks=6", "--no-roll"}) == "2025-12-26");
}

TEST_CASE("a program gets the facts as JSON")
{
    const auto answer = ask({"--from", "2025-11-21", "--weeks", "6", "--json"});
    CHECK(answer.exit_code == 0);
    CHECK(contains(answer.out, "\"raw_last_day\": \"2026-01-02\""));
    CHECK(contains(
        answer.out,
        "{\"day\": \"2026-01-02\", \"reason\": \"een dag die gelijkstaat met een feestdag\", "
        "\"article\": \"artikel 3, derde lid, Algemene termijnenwet\"}"
    ));
    CHECK(contains(answer.out, "\"warning\": null"));
}

TEST_CASE("a day that is not certain yet comes with a warning")
{
    const std::vector<std::string> arguments{"--from", "2029-03-01", "--weeks", "6"};
    CHECK(contains(ask(arguments).out, "Let op: Voor 2029"));
}

TEST_CASE("what cannot be understood is told, with where to find help")
{
    const auto problem = [](const std::vector<std::string>& arguments) {
        const auto answer = ask(arguments);
        CHECK(answer.exit_code == 2);
        CHECK(answer.out.empty());
        CHECK(contains(answer.err, "wijkspraak term --help"));
        return answer.err;
    };
    CHECK(contains(problem({}), "Geef een dag"));
    CHECK(contains(problem({"--from", "14-11-2025", "--weeks", "6"}), "‘14-11-2025’ is geen dag"));
    CHECK(contains(problem({"--from", "2025-02-30", "--weeks", "6"}), "is geen dag"));
    CHECK(contains(problem({"--from", "2025-11-14"}), "Geef een lengte"));
    CHECK(contains(problem({"--from", "2025-11-14", "--weeks", "6", "--days", "1"}), "één lengte"));
    CHECK(contains(problem({"--from", "2025-11-14", "--weeks", "zes"}), "geen heel getal"));
    CHECK(contains(problem({"--from", "2025-11-14", "--weeks", "0"}), "geen heel getal"));
    CHECK(contains(problem({"--from", "2025-11-14", "--weeks=-6"}), "geen heel getal"));
    CHECK(contains(problem({"--from", "2025-11-14", "--weeks", "99999999999"}), "5.200"));
    CHECK(contains(problem({"--from", "2025-11-14", "--fortnights", "3"}), "--fortnights"));
    CHECK(contains(problem({"--from"}), "--from"));
}

TEST_CASE("help names every option")
{
    const auto answer = ask({"--help"});
    CHECK(answer.exit_code == 0);
    for (const auto* option :
         {"--from",
          "--days",
          "--weeks",
          "--months",
          "--years",
          "--backwards",
          "--same-day",
          "--no-roll",
          "--json"})
        CHECK(contains(answer.out, option));
}

} // namespace wijkspraak::app
