#include "features/deliveries/sample_test.hpp"
#include "features/documents/documents.hpp"
#include "features/inputs/inputs.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::deliveries {

using namespace testing;
using namespace wijkspraak::testing;
using storage::Transaction;

namespace {

std::string head(const std::string& id, const std::string& subject = "Meer bomen")
{
    return "From: Jan de Vries <jan@voorbeeld.nl>\r\nTo: gemeente@voorbeeld.nl\r\n"
           "Date: Sun, 1 Mar 2026 20:15:00 +0100\r\nMessage-ID: <" +
           id + "@voorbeeld.nl>\r\nSubject: " + subject + "\r\n";
}

std::string plain_message(const std::string& id, const std::string& text)
{
    return head(id) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
}

std::string part(const std::string& name, const std::string& bytes)
{
    return "--grens\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; "
           "filename=\"" +
           name + "\"\r\n\r\n" + bytes + "\r\n";
}

std::string message_with(const std::string& id, const std::string& parts)
{
    return head(id) +
           "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=grens\r\n\r\n"
           "--grens\r\nContent-Type: text/plain\r\n\r\nZie de foto.\r\n" +
           parts + "--grens--\r\n";
}

const std::string with_quotation = "Graag meer bomen.\r\n\r\nOp 27 februari schreef gemeente:\r\n"
                                   "> Wat vindt u?\r\n";

} // namespace

TEST_CASE("Fatma looks at a message, cuts it, and it becomes an entry with its sender apart")
{
    Town town;
    begin_process(town);
    const auto answer = bring_message(town, "bomen.eml", plain_message("a", with_quotation));
    REQUIRE(answer.status == 303);
    Visitor official{town, fatma};
    official.open(answer.location);
    CHECK(official.sees("Jan de Vries <jan@voorbeeld.nl>"));
    CHECK(official.sees("1 maart 2026, 20:15 uur"));
    CHECK(official.sees("Wat vindt u?"));
    CHECK(town.count("select count(*) from inputs") == 0);

    official.press("Inbreng bewaren");
    CHECK(official.address().starts_with(place + "?"));
    const auto entry = town.look([](Transaction& transaction) {
        return inputs::find_by_number(transaction, processes::ProcessId{1}, 1).value();
    });
    CHECK(entry.text == "Meer bomen\n\nGraag meer bomen.");
    CHECK(entry.channel == inputs::Channel::email);
    CHECK(entry.giver == inputs::Giver::person);
    CHECK(entry.said_by.empty());
    CHECK(entry.given_at == Instant{1'772'392'500'000});
    CHECK(entry.entered_by == fatma.account);
    CHECK(entry.origin.find("voorbeeld") == std::string::npos);
    const auto giver = town.look([&](Transaction& transaction) {
        return inputs::giver_of(transaction, entry.id);
    });
    REQUIRE(giver);
    CHECK(giver->name == "Jan de Vries");
    CHECK(giver->email == "jan@voorbeeld.nl");
    CHECK_FALSE(giver->is_confirmed);
    CHECK(town.count("select count(*) from delivery_letters") == 0);
    CHECK(town.count("select count(*) from delivery_file_parts") == 0);
}

TEST_CASE("what Fatma fills in goes before what stood in the message, and faults are asked again")
{
    Town town;
    begin_process(town);
    const auto answer = bring_message(town, "bomen.eml", plain_message("a", "Bomen."));
    Visitor official{town, fatma};
    official.open(answer.location)
        .fill("E-mailadres van de afzender", "geen adres")
        .fill("Op welke dag is het verstuurd?", "2030-01-01")
        .press("Inbreng bewaren");
    CHECK(official.status() == 422);
    CHECK(official.sees("Deze dag ligt in de toekomst."));
    official.fill("E-mailadres van de afzender", "")
        .fill("Naam van de afzender", "")
        .fill("Op welke dag is het verstuurd?", "2026-02-20")
        .fill("Wat wordt de inbreng?", "Meer bomen")
        .choose("Bij welk moment hoort het?", "Startbijeenkomst")
        .choose("Over welk gebied gaat het?", "Noord")
        .choose("Van wie kwam het?", "Wijkorgaan")
        .fill("Welke groep of rol zei het?", "wijkraad De Linde")
        .press("Inbreng bewaren");
    CHECK(official.status() == 200);
    CHECK(
        town.count("select count(*) from inputs where text = 'Meer bomen' and area_id = 1 and "
                   "moment_id = 1 and giver = 'wijkorgaan'") == 1
    );
    CHECK(town.count("select count(*) from input_givers") == 0);
}

TEST_CASE("attachments and the whole message stay with the entry, for the office only")
{
    Town town;
    begin_process(town);
    const auto message =
        message_with("a", part("plan Jan.pdf", "%PDF-1.4 plan") + part("foto.heic", "heic"));
    Visitor official{town, fatma};
    official.open(bring_message(town, "foto.eml", message).location);
    CHECK(official.sees("Deze bijlagen kunnen niet apart worden bewaard"));
    CHECK(official.sees("foto.heic: Dit soort bestand kan niet worden bewaard."));
    official.press("Inbreng bewaren");

    const auto files = town.look([](Transaction& transaction) {
        return inputs::files_of(transaction, inputs::InputId{1});
    });
    REQUIRE(files.size() == 2);
    const auto file_of = [&](documents::DocumentId id) {
        const auto answer = town.get("/stukken/" + std::to_string(id.value()) + "/bestand", otto);
        return std::get<web::Download>(answer.body);
    };
    CHECK(file_of(files[0]).bytes == "%PDF-1.4 plan");
    CHECK(file_of(files[0]).file_name == "inbreng-1-bijlage-1.pdf");
    CHECK(file_of(files[1]).bytes == message);
    CHECK(file_of(files[1]).file_name == "inbreng-1-bericht.eml");
    CHECK(town.get("/stukken/1/bestand", anonymous).status == 404);
    CHECK(town.count("select count(*) from audit_entries where detail like '%Jan%'") == 0);
}

TEST_CASE("an attachment that Fatma unticks is not kept by itself")
{
    Town town;
    begin_process(town);
    Visitor official{town, fatma};
    official
        .open(bring_message(town, "a.eml", message_with("a", part("plan.pdf", "%PDF-1.4"))).location
        )
        .untick("plan.pdf")
        .press("Inbreng bewaren");
    CHECK(town.count("select count(*) from input_files") == 1);
}

TEST_CASE("a message that was seen before is recognised, waiting or in the ledger")
{
    Town town;
    begin_process(town);
    const auto message = plain_message("a", "Bomen.");
    const auto first = bring_message(town, "a.eml", message);
    CHECK(paste_message(town, message).location == first.location);
    CHECK(town.count("select count(*) from delivery_letters") == 1);
    Visitor official{town, fatma};
    official.open(first.location).press("Inbreng bewaren");
    const auto again = bring_message(town, "kopie.eml", message);
    CHECK(again.status == 422);
    CHECK(text_of(again).find("kopie.eml: dit bericht is al inbreng 1.") != std::string::npos);
    CHECK(bring_message(town, "b.eml", plain_message("b", "Bomen.")).status == 303);
}

TEST_CASE("several messages come in together, and the one that is none is told by its name")
{
    Town town;
    begin_process(town);
    const SampleFile one{"berichten", "een.eml", plain_message("a", "Bomen.")};
    const SampleFile two{"berichten", "twee.eml", plain_message("b", "Bankjes.")};
    const SampleFile none{"berichten", "drie.eml", "geen bericht"};
    const SampleFile program{
        "berichten", "vier.eml", message_with("c", part("foto.exe", "MZ\x90 programma"))};
    const auto answer = town.post(
        place + "/berichten",
        fatma,
        {},
        {one.upload(), two.upload(), none.upload(), program.upload()}
    );
    CHECK(answer.status == 422);
    const auto text = text_of(answer);
    CHECK(text.find("drie.eml: Dit is geen e-mailbericht.") != std::string::npos);
    CHECK(text.find("vier.eml: ") != std::string::npos);
    CHECK(text.find("2 berichten wachten op u") != std::string::npos);
    CHECK(town.count("select count(*) from delivery_letters") == 2);

    Visitor official{town, fatma};
    official.open(place).follow("Meer bomen").press("Bericht weggooien");
    CHECK(town.count("select count(*) from delivery_letters") == 1);
    CHECK(town.count("select count(*) from delivery_files") == 1);
    CHECK(
        text_of(town.post(place + "/berichten", fatma, {})).find("Kies een bestand of plak") !=
        std::string::npos
    );
}

TEST_CASE(
    "of a message that was sent along, the one inside is taken over unless Fatma says otherwise"
)
{
    Town town;
    begin_process(town);
    const auto outer =
        "From: Fatma <fatma@voorbeeld.nl>\r\nDate: Mon, 2 Mar 2026 08:00:00 +0100\r\n"
        "Message-ID: <buiten@voorbeeld.nl>\r\nSubject: Doorgestuurd\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=buiten\r\n\r\n"
        "--buiten\r\nContent-Type: text/plain\r\n\r\nVoor het dossier.\r\n"
        "--buiten\r\nContent-Type: message/rfc822\r\n\r\n" +
        plain_message("binnen", "Graag meer bomen.") + "\r\n--buiten--\r\n";
    Visitor official{town, fatma};
    const auto answer = bring_message(town, "door.eml", outer);
    official.open(answer.location);
    CHECK(official.sees("Hierin zit meer dan één bericht"));
    CHECK(official.sees("jan@voorbeeld.nl"));
    official.follow("Neem “Doorgestuurd” van").follow("Neem “Meer bomen” van");
    official.press("Inbreng bewaren");
    CHECK(town.count("select count(*) from inputs where text like '%Graag meer bomen.%'") == 1);
    CHECK(bring_message(town, "los.eml", plain_message("binnen", "x")).status == 422);
    CHECK(bring_message(town, "door.eml", outer).status == 422);
}

} // namespace wijkspraak::deliveries
