#include "app/commands/commands.hpp"
#include "paper/fingerprint.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace wijkspraak::app {

namespace {

struct Answer {
    int exit_code;
    std::string out;
    std::string err;

    bool says(std::string_view words) const { return out.find(words) != std::string::npos; }
    bool complains(std::string_view words) const { return err.find(words) != std::string::npos; }
};

/// A desk with a folder of its own, gone with the test.
class Office {
public:
    std::string path(const std::string& name) const { return (folder_ / name).string(); }

    void write(const std::string& name, std::string_view text) const
    {
        std::filesystem::create_directories(std::filesystem::path{path(name)}.parent_path());
        std::ofstream{path(name)} << text;
    }

    Answer run(std::vector<std::string> words, const std::string& typed = {}) const
    {
        words.push_back("--data");
        words.push_back(path("data"));
        return run_elsewhere(words, typed);
    }

    static Answer run_elsewhere(
        const std::vector<std::string>& words, const std::string& typed = {}
    )
    {
        std::istringstream in{typed};
        auto* const keyboard = std::cin.rdbuf(in.rdbuf());
        std::ostringstream out;
        std::ostringstream err;
        const auto exit_code = app::run(words, out, err);
        std::cin.rdbuf(keyboard);
        std::cin.clear();
        return {exit_code, out.str(), err.str()};
    }

private:
    testing::Folder folder_;
};

constexpr std::string_view square = R"([traject]
sleutel = "plein"
titel = "Een nieuw plein"
vorm = "raadplegen"
orgaan = "college"
)";

std::string content_of(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("every command tells in Dutch how it is used")
{
    for (const auto& command : commands()) {
        const auto answer = Office::run_elsewhere({std::string{command.name}, "--help"});
        CHECK_MESSAGE(answer.exit_code == all_well, std::string{command.name});
        if (command.name != "term") CHECK_MESSAGE(answer.says("Gebruik:"), answer.out);
        CHECK(answer.err.empty());
    }
    CHECK(Office::run_elsewhere({"--help"}).says("  backup      "));
    CHECK(Office::run_elsewhere({}).exit_code == bad_usage);
}

TEST_CASE("a command that nobody knows, or an option, is refused with a hint")
{
    CHECK(Office::run_elsewhere({"dansen"}).complains("Onbekende opdracht: dansen"));
    const auto answer = Office::run_elsewhere({"check", "plein", "--snel"});
    CHECK(answer.exit_code == bad_usage);
    CHECK(answer.complains("Vraag wijkspraak check --help."));
}

TEST_CASE("a process is imported, checked and made into a report from the command line")
{
    const Office office;
    office.write("plein/traject.toml", square);

    const auto imported = office.run({"import", office.path("plein")});
    CHECK(imported.exit_code == all_well);
    CHECK(imported.says("Ingelezen: het traject plein."));

    const auto checked = office.run({"check", "plein"});
    CHECK(checked.exit_code == refused);
    CHECK(checked.says("houdt het eindverslag tegen (2)"));
    CHECK(checked.says("V31  Onderdeel a is leeg"));
    const auto as_json = office.run({"check", "plein", "--json"});
    CHECK(as_json.exit_code == refused);
    CHECK(as_json.says(
        R"({"process":"plein","blocked":true,"findings":[{"code":"V31","severity":"block")"
    ));

    const auto report = office.run(
        {"report",
         "plein",
         "--pdf",
         office.path("verslag.pdf"),
         "--odt",
         office.path("verslag.odt"),
         "--html",
         office.path("verslag.html")}
    );
    CHECK(report.exit_code == all_well);
    CHECK(report.says("Dit is een concept. 2 punten houden het eindverslag tegen:"));
    CHECK(content_of(office.path("verslag.pdf")).starts_with("%PDF-"));
    CHECK(content_of(office.path("verslag.odt")).starts_with("PK"));
    const auto html = content_of(office.path("verslag.html"));
    CHECK(html.starts_with("<!doctype html>"));
    CHECK(html.find("<h1>Eindverslag: Een nieuw plein</h1>") != std::string::npos);
    CHECK(office.run({"report", "plein", "--json"}).says(R"("complete":false,"sha256":")"));
}

TEST_CASE("the open record of a process is written from the command line, whole or not at all")
{
    const Office office;
    office.write("plein/traject.toml", square);
    office.run({"import", office.path("plein")});

    const auto written = office.run({"export", "plein", office.path("inbreng.csv")});
    CHECK(written.exit_code == all_well);
    CHECK(written.says("0 rijen"));
    const auto bytes = content_of(office.path("inbreng.csv"));
    CHECK(written.says("SHA-256 " + paper::fingerprint(bytes)));
    CHECK(bytes.starts_with("\xEF\xBB\xBFnummer;stand;openbaar;"));
    CHECK_FALSE(std::filesystem::exists(office.path("inbreng.csv.deel")));

    const auto as_json = office.run({"export", "plein", office.path("alles.json"), "--json"});
    CHECK(as_json.says(R"("rows":0,"bytes":)"));
    CHECK(content_of(office.path("alles.json")).starts_with(R"({"traject":{"naam":"plein")"));
    office.run({"export", "plein", office.path("themas.csv"), "--themes"});
    CHECK(content_of(office.path("themas.csv")).starts_with("\xEF\xBB\xBFsoort;nummer;titel;"));

    CHECK(office.run({"export", "plein", office.path("x.txt")}).exit_code == bad_usage);
    CHECK(
        office.run({"export", "plein", office.path("x.json"), "--themes"}).exit_code == bad_usage
    );
    CHECK(office.run({"export", "park", office.path("x.csv")})
              .complains("Er is geen traject met de naam park."));
    CHECK(office.run({"export", "plein", office.path("weg/x.csv")}).exit_code == fault);
    CHECK_FALSE(std::filesystem::exists(office.path("x.csv")));
}

TEST_CASE("a faulty import says all that is wrong, and leaves no process behind")
{
    const Office office;
    office.write("plein/traject.toml", std::string{square} + "zaal = 3\n");
    office.write("plein/moment.toml", "");
    office.write("plein/.kladje.swp", "");

    const auto answer = office.run({"import", office.path("plein")});
    CHECK(answer.exit_code == refused);
    CHECK(answer.complains("traject.toml, regel 6, zaal: dit veld bestaat niet"));
    CHECK(answer.complains("moment.toml: een van deze bestanden:"));
    CHECK(answer.complains("Er is niets ingelezen: er zijn 2 fouten."));
    CHECK(office.run({"check", "plein"}).complains("Er is geen traject met de naam plein."));

    const auto as_json = office.run({"import", office.path("plein"), "--json"});
    CHECK(as_json.exit_code == refused);
    CHECK(as_json.says(R"("file":"traject.toml","line":6,"field":"zaal")"));
}

TEST_CASE("Karim makes an account without anyone seeing the password")
{
    const Office office;
    const std::vector<std::string> add{
        "account", "add", "Fatma@Lindestad.nl", "--name", "Fatma", "--role", "projectleider"};

    CHECK(office.run(add, "kort\n").exit_code == refused);
    const auto made = office.run(add, "paarse fietsen in de regen\n");
    CHECK(made.exit_code == all_well);
    CHECK(made.says("Het account fatma@lindestad.nl is gemaakt."));
    CHECK(office.run(add, "paarse fietsen in de regen\n").complains("Er is al een account"));

    CHECK(office.run({"account", "list"}).says("fatma@lindestad.nl  Fatma  (projectleider)"));
    CHECK(office.run({"account", "list", "--json"}).says(R"("email":"fatma@lindestad.nl")"));

    const std::vector<std::string> change{"account", "password", "fatma@lindestad.nl"};
    CHECK(office.run(change, "").exit_code == refused);
    CHECK(office.run(change, "gele bussen in de mist\n").exit_code == all_well);
    CHECK(office.run({"account", "password", "otto@lindestad.nl"}, "gele bussen in de mist\n")
              .complains("Er is geen account met het adres otto@lindestad.nl."));
    CHECK(
        office.run({"account", "add", "o@l.nl", "--name", "Otto", "--role", "koning"}).exit_code ==
        bad_usage
    );
}

TEST_CASE("a database is brought up to date once, and copied to a file that is not there yet")
{
    const Office office;
    CHECK(office.run({"migrate"}).says("De database is bijgewerkt"));
    CHECK(office.run({"migrate"}).says("De database is al bij."));
    CHECK(office.run({"migrate", "--json"}).out == "{\"steps\":0}\n");

    const auto copy = office.path("kopie.sqlite");
    CHECK(office.run({"backup", copy}).says("is nagekeken"));
    CHECK(std::filesystem::file_size(copy) > 0);
    const auto again = office.run({"backup", copy});
    CHECK(again.exit_code == bad_usage);
    CHECK(again.complains("is er al"));
}

TEST_CASE("reminders are put in the outbox from the command line too")
{
    const Office office;
    CHECK(office.run({"remind"}).says("0 herinneringen in het postvak gezet."));
    CHECK(office.run({"remind", "--json"}).out == "{\"reminders\":0}\n");
}

TEST_CASE("the routes table has a line for every address, with who may come in")
{
    const auto answer = Office::run_elsewhere({"routes"});
    CHECK(answer.exit_code == all_well);
    CHECK(answer.says("GET  /termijn"));
    CHECK(answer.says("POST /aanmelden"));
    CHECK(Office::run_elsewhere({"routes", "--json"})
              .says(R"({"method":"GET","path":"/termijn","access":"anyone"})"));
}

} // namespace wijkspraak::app
