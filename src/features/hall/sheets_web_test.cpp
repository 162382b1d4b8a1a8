#include "features/hall/store.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::hall {

using namespace testing;

namespace {

const std::string forms = "/kantoor/trajecten/afspraken/formulieren";

processes::ProcessId process_with_evening(Town& town, const std::string& slug)
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto id =
            processes::begin(transaction, {.slug = slug, .title = "Afspraken"}, town.stagehand());
        moments::add(
            transaction, id, moments::MomentDraft{.title = "Startavond"}, town.stagehand()
        );
        return id;
    });
}

/// The codes of the forms that Fatma made.
std::vector<std::string> forms_made(Town& town, processes::ProcessId process, const char* count)
{
    Visitor official{town, fatma};
    official.open(forms)
        .choose("Voor welk moment?", "Startavond")
        .fill("Hoeveel formulieren?", count)
        .press("Formulieren maken");
    return town.look([&](storage::Transaction& transaction) {
        std::vector<std::string> codes;
        for (const auto& sheet : sheets_in(transaction, process, 1)) codes.push_back(sheet.code);
        return codes;
    });
}

Visitor& types_in(Visitor& official, const std::string& code, const std::string& text)
{
    return official.open(forms + "/invoeren")
        .fill("Code op het formulier", code)
        .fill("Wat staat er op het formulier?", text)
        .press("Opslaan");
}

} // namespace

TEST_CASE("Fatma makes forms for an evening with the question that residents are asked")
{
    Town town;
    const auto process = process_with_evening(town, "afspraken");
    town.arrange([&](storage::Transaction& transaction) {
        inputs::set_call(transaction, process, {.question = "Wat mist u?"}, town.stagehand());
    });
    CHECK(forms_made(town, process, "3").size() == 3);

    Visitor official{town, fatma};
    official.open(forms);
    CHECK(official.sees("Formulier 1 tot en met 3 (PDF)"));
    CHECK(official.sees("0 van 3 overgetypt"));
    CHECK(town.count("select count(*) from hall_sets where question = 'Wat mist u?'") == 1);

    const auto print = town.get(forms + "/1", fatma);
    const auto& file = std::get<web::Download>(print.body);
    CHECK(file.media_type == "application/pdf");
    CHECK(file.file_name == "formulieren-afspraken-1.pdf");
    CHECK(file.bytes.starts_with("%PDF-"));
    CHECK(file.bytes == std::get<web::Download>(town.get(forms + "/1", fatma).body).bytes);
    CHECK(town.get(forms + "/2", fatma).status == 404);
    CHECK(town.get(forms + "/1", otto).status == 403);
}

TEST_CASE("more forms than can be handed out at once, or none, are not made")
{
    Town town;
    const auto process = process_with_evening(town, "afspraken");
    for (const auto* count : {"0", "201", "veel", ""}) {
        CHECK(forms_made(town, process, count).empty());
        CHECK(town.count("select count(*) from hall_sheets") == 0);
    }
    CHECK(forms_made(town, process, "200").size() == 200);
}

TEST_CASE("a form is typed in under its own code, and the resident finds it by that code")
{
    Town town;
    const auto process = process_with_evening(town, "afspraken");
    const auto codes = forms_made(town, process, "2");
    Visitor official{town, fatma};
    types_in(official, inputs::shown_code(codes.front()), "Meer bankjes");
    CHECK(official.status() == 200);
    CHECK(official.sees("Overgetypt: 1 van 2 formulieren."));
    CHECK(official.sees("Meer bankjes"));

    const auto entry = town.look([&](storage::Transaction& transaction) {
        return inputs::find_by_code(transaction, codes.front());
    });
    REQUIRE(entry);
    CHECK(entry->channel == inputs::Channel::meeting);
    CHECK(entry->giver == inputs::Giver::anonymous);
    CHECK(entry->entered_by == 2);

    official.fill("Code op het formulier", codes.back())
        .fill("Wat staat er op het formulier?", "Bomen")
        .choose("Hoe kwam het formulier terug?", "Later, per post")
        .press("Opslaan");
    CHECK(town.count("select count(*) from inputs where channel = 'brief'") == 1);
}

TEST_CASE("a form that comes back twice is recognised, and what was typed now is not lost")
{
    Town town;
    const auto process = process_with_evening(town, "afspraken");
    const auto codes = forms_made(town, process, "1");
    Visitor official{town, fatma};
    types_in(official, codes.front(), "Meer bankjes");
    types_in(official, codes.front(), "Minder bankjes");
    CHECK(official.status() == 409);
    CHECK(official.sees("Dit formulier is al overgetypt, als inbreng 1."));
    CHECK(official.sees("Meer bankjes"));
    CHECK(official.sees("Minder bankjes"));
    CHECK(town.count("select count(*) from inputs") == 1);

    official.follow("Inbreng 1 verbeteren");
    CHECK(official.address() == "/kantoor/trajecten/afspraken/inbreng/1");
}

TEST_CASE("a code that is no code, or of another process, is told beside its field")
{
    Town town;
    const auto process = process_with_evening(town, "afspraken");
    process_with_evening(town, "ander");
    const auto codes = forms_made(town, process, "1");
    Visitor official{town, fatma};
    types_in(official, "bankjes", "Meer bankjes");
    CHECK(official.status() == 422);
    CHECK(official.sees("Deze code klopt niet."));
    CHECK(official.sees("Meer bankjes"));

    types_in(official, inputs::new_code(), "Meer bankjes");
    CHECK(official.status() == 422);
    CHECK(official.sees("hoort geen formulier met deze code"));

    const web::Fields elsewhere{
        {"code",  codes.front() },
        {"tekst", "Meer bankjes"},
        {"langs", "bijeenkomst" },
    };
    CHECK(
        town.post("/kantoor/trajecten/ander/formulieren/invoeren", fatma, elsewhere).status == 422
    );
    CHECK(town.count("select count(*) from inputs") == 0);
    CHECK(town.post(forms + "/invoeren", fatma, elsewhere).status == 303);
}

} // namespace wijkspraak::hall
