#include "features/documents/documents.hpp"
#include "features/intake/open_form_test.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace wijkspraak::intake {

using namespace testing;
using storage::Transaction;

namespace {

/// A file that a visitor chose on the form.
class ChosenFile {
public:
    ChosenFile(std::string name, const std::string& bytes)
        : upload_{
              .field = "bestand",
              .file_name = std::move(name),
              .media_type = "application/octet-stream",
              .path = std::filesystem::temp_directory_path() / "wijkspraak-inbreng-test",
              .size = bytes.size()}
    {
        std::ofstream{upload_.path, std::ios::binary} << bytes;
    }
    ChosenFile(const ChosenFile&) = delete;
    ChosenFile& operator=(const ChosenFile&) = delete;
    ~ChosenFile() { std::filesystem::remove(upload_.path); }

    web::Upload& upload() { return upload_; }

private:
    web::Upload upload_;
};

web::Response sent_with(Town& town, ChosenFile& file)
{
    const web::Fields fields{
        {"tekst",   "Bij de school"   },
        {"getoond", seal_on_form(town)},
        {"namens",  "persoon"         }
    };
    return town.post(list, anonymous, fields, {file.upload()});
}

std::string text_of(const web::Response& response)
{
    return html::text_of(std::get<web::Page>(response.body).content);
}

const std::string photo = std::string{"\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11} + std::string(100, 'f');

} // namespace

TEST_CASE("what comes at the pace of a program, or fills in the hidden field, is held off")
{
    Town town;
    open_process(town);
    Visitor program{town, anonymous};
    program.open(form).fill("Wat wilt u zeggen?", "Koop pillen").press("Verder").press("Versturen");
    CHECK(program.status() == 422);
    CHECK(program.sees("Dat ging heel snel."));
    CHECK(entries(town) == 0);

    town.now = town.now + 3 * one_second;
    program.press("Versturen");
    CHECK(program.status() == 200);
    CHECK(entries(town) == 1);

    having_written(program, town, "Koop meer pillen")
        .fill("Laat dit veld leeg", "https://voorbeeld.nl")
        .press("Versturen");
    CHECK(program.status() == 422);
    CHECK(program.sees("Haal weg wat hier staat."));
    CHECK(entries(town) == 1);
}

TEST_CASE("a form without our seal, or of yesterday, is shown again with its words")
{
    Town town;
    open_process(town);
    const web::Fields made_up{
        {"tekst",   "Koop pillen"                   },
        {"getoond", "1772438400000.0123456789abcdef"}
    };
    const auto answer = town.post(list, anonymous, made_up);
    CHECK(answer.status == 422);
    CHECK(text_of(answer).find("Deze pagina stond lang open.") != std::string::npos);
    CHECK(text_of(answer).find("Koop pillen") != std::string::npos);

    Visitor resident{town, anonymous};
    having_written(resident, town, "Bij de school");
    town.now = town.now + 25 * one_hour;
    resident.press("Versturen");
    CHECK(resident.status() == 422);
    CHECK(entries(town) == 0);
    town.now = town.now + 30 * one_second;
    resident.press("Versturen");
    CHECK(resident.status() == 200);
    CHECK(entries(town) == 1);
}

TEST_CASE("one address gives no more than sixty entries in a quarter of an hour")
{
    Town town;
    open_process(town);
    const auto sealed = seal_on_form(town);
    const auto give = [&](int number) {
        const web::Fields fields{
            {"tekst",   "Inbreng " + std::to_string(number)},
            {"getoond", sealed                             }
        };
        return town.post(list, anonymous, fields).status;
    };
    for (int number = 1; number <= 60; ++number) CHECK(give(number) == 303);
    CHECK(give(61) == 429);
    CHECK(entries(town) == 60);
    town.now = town.now + 16 * one_minute;
    CHECK(give(61) == 303);
}

TEST_CASE("nobody has us mail an address more than a few times")
{
    Town town;
    open_process(town);
    Visitor pest{town, anonymous};
    for (const auto* words : {"Een", "Twee", "Drie", "Vier"}) {
        having_written(pest, town, words)
            .fill("Uw e-mailadres", "bram@voorbeeld.nl")
            .press("Versturen");
        CHECK(pest.status() == 200);
    }
    CHECK(entries(town) == 4);
    CHECK(town.count("select count(*) from messages") == 3);
}

TEST_CASE("a photo comes along for the office only, under a name that says nothing of its giver")
{
    Town town;
    const auto process = open_process(town);
    ChosenFile file{"Noor de Vries.JPG", photo};
    CHECK(sent_with(town, file).status == 303);
    CHECK(town.count("select count(*) from input_files") == 1);
    CHECK(town.count("select count(*) from document_files where name like '%Noor%'") == 0);
    CHECK(town.count("select count(*) from audit_entries where detail like '%Noor%'") == 0);
    CHECK(town.get("/stukken/1/bestand", anonymous).status == 404);
    CHECK(town.get("/stukken/1/bestand", otto).status == 200);
    Visitor official{town, fatma};
    official.open("/kantoor/trajecten/speelplek/inbreng/1");
    CHECK(official.sees("Bijlage bij inbreng 1"));
    CHECK(town.look([&](Transaction& transaction) {
        return documents::of_process(transaction, process.value()).empty();
    }));
}

TEST_CASE("a file that runs, is too large or is no photo or pdf is refused, and nothing is half in")
{
    Town town;
    open_process(town);
    const auto refused = [&](const std::string& name, const std::string& bytes, std::string_view why
                         ) {
        ChosenFile file{name, bytes};
        const auto answer = sent_with(town, file);
        CHECK(answer.status == 422);
        CHECK(text_of(answer).find(why) != std::string::npos);
        CHECK(text_of(answer).find("Bij de school") != std::string::npos);
        CHECK(entries(town) == 0);
        CHECK(town.count("select count(*) from documents") == 0);
    };
    refused(
        "foto.jpg",
        std::string{"MZ\x90\0\x03\0\0\0", 8} + std::string(100, 'x'),
        "Dit bestand is een programma."
    );
    refused("lijst.txt", "Noor\nBram\n", "Stuur een foto (jpg of png) of een pdf mee.");
    refused("foto.pdf", photo, "pdf");

    ChosenFile large{"foto.jpg", photo};
    large.upload().size = (10ULL << 20U) + 1;
    const auto answer = sent_with(town, large);
    CHECK(answer.status == 422);
    CHECK(text_of(answer).find("groter dan 10 MB") != std::string::npos);
    CHECK(entries(town) == 0);
}

TEST_CASE("a file that has to be chosen again is said to be so")
{
    Town town;
    open_process(town);
    ChosenFile file{"foto.jpg", photo};
    const web::Fields fields{
        {"tekst",   "Bij de school"   },
        {"getoond", seal_on_form(town)},
        {"nieuws",  "ja"              }
    };
    const auto answer = town.post(list, anonymous, fields, {file.upload()});
    CHECK(answer.status == 422);
    CHECK(text_of(answer).find("Kies het bestand opnieuw.") != std::string::npos);
}

} // namespace wijkspraak::intake
