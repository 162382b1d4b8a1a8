#include "features/messages/messages.hpp"
#include "features/messages/report.hpp"
#include "features/messages/sending_store.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::messages {

using namespace testing;

namespace {

/// A report as Postfix writes it.
std::string report_about(const std::string& id, const std::string& status, const std::string& words)
{
    return "From: MAILER-DAEMON@mail.lindestad.nl (Mail Delivery System)\r\n"
           "Subject: Undelivered Mail Returned to Sender\r\n"
           "Auto-Submitted: auto-replied\r\n"
           "Content-Type: multipart/report; report-type=delivery-status;\r\n"
           "\tboundary=\"ABC.123/mail\"\r\n"
           "\r\n"
           "This is a MIME-encapsulated message.\r\n"
           "\r\n"
           "--ABC.123/mail\r\n"
           "Content-Type: text/plain; charset=us-ascii\r\n"
           "\r\n"
           "I'm sorry to have to inform you that your message could not be delivered.\r\n"
           "--ABC.123/mail\r\n"
           "Content-Description: Delivery report\r\n"
           "Content-Type: message/delivery-status\r\n"
           "\r\n"
           "Reporting-MTA: dns; mail.lindestad.nl\r\n"
           "\r\n"
           "Final-Recipient: rfc822; fatima@voorbeeld.nl\r\n"
           "Action: " +
           std::string{status.starts_with('4') ? "delayed" : "failed"} +
           "\r\n"
           "Status: " +
           status +
           "\r\n"
           "Diagnostic-Code: smtp; " +
           words +
           "\r\n"
           "\r\n"
           "--ABC.123/mail\r\n"
           "Content-Type: text/rfc822-headers\r\n"
           "\r\n"
           "From: post@lindestad.nl\r\n"
           "Message-ID: <" +
           id +
           ">\r\n"
           "Subject: Antwoord\r\n"
           "\r\n"
           "--ABC.123/mail--\r\n";
}

const storage::Actor mail_server{.account = {}, .role = "mailserver", .at = {5}};

/// A mail to Fatima that was taken; gives the message in it and the code in its Message-ID.
std::pair<Queued, std::string> taken_mail(storage::Database& database)
{
    return database.write([&](storage::Transaction& transaction) {
        const auto queued = queue(
            transaction,
            {.to = Address::parse("fatima@voorbeeld.nl").value(),
             .kind = Kind::receipt,
             .subject = as_is("Ontvangen"),
             .paragraphs = {as_is("Dank u wel.")},
             .cause = "receipt:1"},
            {1}
        );
        SendingStore store{transaction};
        store.form_mails(1, {1});
        const auto mail = store.claim({"one", "here"}, 1, {1}).at(0);
        store.settle(
            {.mail = mail.id,
             .address = mail.address,
             .formed_at = mail.formed_at,
             .verdict = Verdict::taken,
             .talk = {}},
            mail_server
        );
        return std::pair{queued, mail.code};
    });
}

Returned read(storage::Database& database, const std::string& mail)
{
    return database.write([&](storage::Transaction& transaction) {
        return read_report(transaction, mail, mail_server);
    });
}

std::optional<Message> found(storage::Database& database)
{
    return database.read([&](storage::Transaction& transaction) {
        return find_by_cause(transaction, "receipt:1");
    });
}

} // namespace

TEST_CASE("a mail server's report is read whatever ends its lines")
{
    auto mail = report_about("abc@lindestad.nl", "5.1.1", "550 5.1.1 no such user");
    for (int round = 0; round < 2; ++round) {
        const auto report = parse_report(mail);
        REQUIRE(report);
        CHECK(report->message_id == "abc@lindestad.nl");
        CHECK(report->action == Report::Action::failed);
        CHECK(report->status == "5.1.1");
        CHECK(report->words == "550 5.1.1 no such user");
        std::erase(mail, '\r');
    }
}

TEST_CASE("what is no report, or breaks off, is not taken for one")
{
    CHECK_FALSE(parse_report(""));
    CHECK_FALSE(parse_report("Subject: vakantie\n\nIk ben er even niet."));
    const auto whole = report_about("abc@lindestad.nl", "5.1.1", "weg");
    for (std::size_t size = 0; size < whole.size() - 60; size += 7)
        if (const auto report = parse_report(whole.substr(0, size)))
            CHECK(report->message_id == "abc@lindestad.nl");
    CHECK_FALSE(parse_report(std::string(100'000, '\n')));
}

TEST_CASE("after mail came back for good the address gets no more, and the office reads why")
{
    for_each_town([](storage::Database& database) {
        const auto code = taken_mail(database).second;
        const auto mail = report_about(code + "@lindestad.nl", "5.1.1", "550 5.1.1 no such user");
        CHECK(read(database, mail) == Returned::address_given_up);
        CHECK(read(database, mail) == Returned::address_given_up);

        CHECK(found(database)->state == State::returned);
        CHECK(found(database)->reason == "550 5.1.1 no such user");
        const auto suppressions = database.read([&](storage::Transaction& transaction) {
            return MessageStore{transaction}.suppressions();
        });
        REQUIRE(suppressions.size() == 1);
        CHECK(suppressions.front().cause == Cause::undeliverable);
    });
}

TEST_CASE("a full mailbox costs no address its mail, and a delay changes nothing")
{
    for_each_town([](storage::Database& database) {
        const auto id = taken_mail(database).second + "@lindestad.nl";
        CHECK(read(database, report_about(id, "4.4.1", "no answer")) == Returned::delayed);
        CHECK(found(database)->state == State::handed_over);
        CHECK(read(database, report_about(id, "5.2.2", "mailbox full")) == Returned::failed);
        CHECK(found(database)->state == State::returned);
    });
}

TEST_CASE("nobody can have mail stopped by a report about a mail that they never saw")
{
    for_each_town([](storage::Database& database) {
        taken_mail(database);
        const auto mail = report_about("geraden@lindestad.nl", "5.1.1", "weg");
        CHECK(read(database, mail) == Returned::unknown_mail);
        CHECK(found(database)->state == State::handed_over);
    });
}

} // namespace wijkspraak::messages
