#include "features/messages/sender.hpp"
#include "support/mail_server.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::messages {

using namespace testing;

namespace {

/// A clock that stands still until a test sets it on.
class TestClock : public Clock {
public:
    Instant now() const override { return at; }
    Instant at{1'772'438'400'000};
};

SenderSettings settings_of_lindestad()
{
    const Letterhead head{
        .municipality = "Gemeente Lindestad",
        .public_url = "https://praat.lindestad.nl",
        .from = Address::parse("post@lindestad.nl").value()};
    return {.head = head, .reports_to = "", .server = MailServer{}};
}

/// A town with its outbox, its mail server and its sender.
class Post {
public:
    explicit Post(storage::Database& database, const std::vector<std::string>& faults = {})
        : database{database}, server{faults}
    {
        settings.server = {.host = "127.0.0.1", .port = server.port(), .tls = Tls::none};
        settings.server.answers_within = 3;
    }

    Queued put(const std::string& address, Kind kind, const std::string& cause)
    {
        MessageDraft draft{
            .to = Address::parse(address).value(),
            .name = "Fatima El Idrissi",
            .kind = kind,
            .subject = as_is("Eén antwoord op uw inbreng"),
            .paragraphs = {as_is("De boom blijft staan."), as_is("Dat kost € 12.") },
            .link = {"/inbreng/BCD",                 as_is("Bekijk uw inbreng")},
            .cause = cause
        };
        return database.write([&](storage::Transaction& transaction) {
            return queue(transaction, draft, clock.at);
        });
    }

    Sender::Round send()
    {
        Sender sender{database, clock, settings, {}};
        return sender.run_once();
    }

    Message message(const Queued& queued)
    {
        return database.read([&](storage::Transaction& transaction) {
            return MessageStore{transaction}.find(queued.code).value();
        });
    }

    storage::Database& database;
    testing::MailServer server;
    TestClock clock;
    SenderSettings settings = settings_of_lindestad();
};

void for_each_post(
    const std::function<void(Post&)>& test, const std::vector<std::string>& faults = {}
)
{
    for_each_town([&](storage::Database& database) {
        Post post{database, faults};
        test(post);
    });
}

} // namespace

TEST_SUITE_BEGIN("mail");

TEST_CASE("Fatima gets one mail with her answer in both forms, once")
{
    for_each_post([](Post& post) {
        const auto queued = post.put("Fatima@Voorbeeld.NL", Kind::receipt, "receipt:1");
        CHECK_FALSE(post.put("fatima@voorbeeld.nl", Kind::receipt, "receipt:1").is_new);

        CHECK(post.send().taken == 1);
        CHECK(post.send().taken == 0);
        const auto received = post.server.received();
        REQUIRE(received.size() == 1);
        const auto& mail = received.front();
        CHECK(mail.to == std::vector<std::string>{"fatima@voorbeeld.nl"});
        CHECK(mail.from == "post@lindestad.nl");
        CHECK(mail.holds("Content-Type: text/plain; charset=utf-8"));
        CHECK(mail.holds("Content-Type: text/html; charset=utf-8"));
        CHECK(mail.holds("Dat kost =E2=82=AC 12."));
        CHECK(mail.header("Auto-Submitted") == "auto-generated");
        CHECK(mail.header("Message-ID").ends_with("@lindestad.nl>"));
        CHECK(post.message(queued).state == State::handed_over);
    });
}

TEST_CASE("what happens to Fatima within ten minutes comes as one mail")
{
    for_each_post([](Post& post) {
        post.put("fatima@voorbeeld.nl", Kind::answer, "answer:1");
        CHECK(post.send().taken == 0);
        post.clock.at = post.clock.at + 5 * one_minute;
        post.put("fatima@voorbeeld.nl", Kind::change, "change:1");
        post.clock.at = post.clock.at + 5 * one_minute;

        CHECK(post.send().taken == 1);
        const auto received = post.server.received();
        REQUIRE(received.size() == 1);
        CHECK(received.front().header("Subject") == "2 berichten van Gemeente Lindestad");
        CHECK(received.front().holds("Er zijn 2 berichten voor u."));
        CHECK(received.front().header("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click");
    });
}

TEST_CASE("a confirmation that Fatima waits for goes alone and at once, before all news")
{
    for_each_post([](Post& post) {
        post.put("iemand@voorbeeld.nl", Kind::receipt, "receipt:9");
        post.put("fatima@voorbeeld.nl", Kind::news, "news:1");
        post.put("fatima@voorbeeld.nl", Kind::confirmation, "confirmation:1");
        CHECK(post.send().taken == 2);
        for (const auto& mail : post.server.received())
            CHECK(mail.header("List-Unsubscribe").empty());
    });
}

TEST_CASE("an address that is not there is refused once, told to the office and given up")
{
    for_each_post([](Post& post) {
        const auto queued = post.put("weg@voorbeeld.nl", Kind::receipt, "receipt:1");
        const auto other = post.put("noor@voorbeeld.nl", Kind::receipt, "receipt:2");
        const auto round = post.send();
        CHECK(round.refused == 1);
        CHECK(round.taken == 1);
        CHECK(post.message(other).state == State::handed_over);
        CHECK(post.message(queued).state == State::failed);
        CHECK(post.message(queued).reason == "550 5.1.1 <weg@voorbeeld.nl>: user unknown");

        const auto next = post.put("weg@voorbeeld.nl", Kind::receipt, "receipt:3");
        CHECK(post.message(next).state == State::withheld);
        CHECK(post.message(next).reason == "onbestelbaar");
    });
}

TEST_CASE("a mail that is refused for what it is does not cost the address its mail")
{
    for_each_post([](Post& post) {
        const auto queued = post.put("beleid@voorbeeld.nl", Kind::receipt, "receipt:1");
        CHECK(post.send().refused == 1);
        CHECK(post.message(queued).state == State::failed);
        const auto next = post.put("beleid@voorbeeld.nl", Kind::receipt, "receipt:2");
        CHECK(post.message(next).state == State::waiting);
    });
}

TEST_CASE("a server that is busy gets the same mail again after a minute")
{
    for_each_post([](Post& post) {
        const auto queued = post.put("druk@voorbeeld.nl", Kind::receipt, "receipt:1");
        CHECK(post.send().later == 1);
        CHECK(post.message(queued).state == State::under_way);
        CHECK(post.message(queued).reason == "451 4.3.2 too busy now, come back");
        CHECK(post.send().claimed == 0);
        post.clock.at = post.clock.at + one_minute;
        CHECK(post.send().taken == 1);
        CHECK(post.server.received().size() == 1);
    });
}

TEST_CASE("a mailbox that stays full is tried for five days and then told to the office")
{
    for_each_post([](Post& post) {
        const auto queued = post.put("vol@voorbeeld.nl", Kind::receipt, "receipt:1");
        int tries = 0;
        for (int hour = 0; hour < 6 * 24; ++hour) {
            tries += static_cast<int>(post.send().claimed);
            post.clock.at = post.clock.at + one_hour;
        }
        CHECK(tries > 25);
        CHECK(post.message(queued).state == State::failed);
        CHECK(post.message(queued).reason == "452 4.2.2 mailbox full");
        CHECK(post.server.received().empty());
    });
}

TEST_CASE("a server that hangs up before it has the mail gets it again, and has it once")
{
    for_each_post([](Post& post) {
        post.put("voor@voorbeeld.nl", Kind::receipt, "receipt:1");
        post.put("noor@voorbeeld.nl", Kind::receipt, "receipt:2");
        post.send();
        post.clock.at = post.clock.at + 10 * one_minute;
        post.send();
        auto received = post.server.received();
        REQUIRE(received.size() == 2);
        CHECK(received[0].to != received[1].to);
    });
}

TEST_CASE("a server that hangs up after the mail gets it as the same mail, so that it can tell")
{
    for_each_post([](Post& post) {
        const auto queued = post.put("na@voorbeeld.nl", Kind::receipt, "receipt:1");
        CHECK(post.send().later == 1);
        CHECK(post.message(queued).state == State::under_way);
        post.clock.at = post.clock.at + 10 * one_minute;
        CHECK(post.send().taken == 1);
        const auto received = post.server.received();
        REQUIRE(received.size() == 2);
        CHECK(received[0].header("Message-ID") == received[1].header("Message-ID"));
        CHECK(received[0].mail == received[1].mail);
    });
}

TEST_CASE("a server that answers late is waited for, and has the mail once")
{
    for_each_post([](Post& post) {
        post.put("laat@voorbeeld.nl", Kind::receipt, "receipt:1");
        CHECK(post.send().taken == 1);
        CHECK(post.server.received().size() == 1);
    });
}

TEST_CASE("while no mail server answers all mail waits, and the office reads why")
{
    for_each_post([](Post& post) {
        const auto first = post.put("noor@voorbeeld.nl", Kind::receipt, "receipt:1");
        const auto second = post.put("fatima@voorbeeld.nl", Kind::receipt, "receipt:2");
        post.server.kill();
        Sender sender{post.database, post.clock, post.settings, {}};
        CHECK(sender.run_once().has_trouble);
        const auto traffic = post.database.read([&](storage::Transaction& transaction) {
            return MessageStore{transaction}.traffic(post.clock.at);
        });
        CHECK(traffic.is_running);
        CHECK(traffic.trouble.find("connect") != std::string::npos);
        CHECK(traffic.waiting == 2);
        CHECK(post.message(first).state == State::under_way);
        CHECK(post.message(second).attempts == 0);
    });
}

TEST_CASE("a server that does not know our sender fails no mail")
{
    for_each_post(
        [](Post& post) {
            const auto queued = post.put("noor@voorbeeld.nl", Kind::receipt, "receipt:1");
            CHECK(post.send().has_trouble);
            CHECK(post.message(queued).state == State::under_way);
            CHECK(post.message(queued).reason == "550 5.7.1 sender is not ours");
        },
        {"--refuse-sender"}
    );
}

TEST_CASE("the password and the mail go over a line that has been secured, or not at all")
{
    for (const auto* kind : {"starttls", "implicit"})
        for_each_post(
            [&](Post& post) {
                auto& server = post.settings.server;
                server.tls = std::string_view{kind} == "implicit" ? Tls::implicit : Tls::starttls;
                server.user = "post";
                server.password = "fiets brug";
                post.put("noor@voorbeeld.nl", Kind::receipt, "receipt:1");
                CHECK(post.send().has_trouble); // nobody vouches for its certificate
                CHECK(post.server.received().empty());

                server.trust = post.server.certificate();
                post.clock.at = post.clock.at + 10 * one_minute;
                CHECK(post.send().taken == 1);

                server.password = "lantaarn";
                post.put("fatima@voorbeeld.nl", Kind::receipt, "receipt:2");
                CHECK(post.send().has_trouble);
                CHECK(post.server.received().size() == 1);
            },
            {"--tls", kind, "--auth", "post:fiets brug"}
        );
}

TEST_CASE("a server that cannot secure the line gets nothing from who asks for that")
{
    for_each_post([](Post& post) {
        post.settings.server.tls = Tls::starttls;
        post.put("noor@voorbeeld.nl", Kind::receipt, "receipt:1");
        CHECK(post.send().has_trouble);
        CHECK(post.server.received().empty());
    });
}

TEST_CASE("two senders at work on one outbox never have the same mail")
{
    for_each_post([](Post& post) {
        for (int i = 0; i < 6; ++i)
            post.put(
                "laat" + std::to_string(i) + "@voorbeeld.nl",
                Kind::receipt,
                "receipt:" + std::to_string(i)
            );
        const SenderName one{"one", "elsewhere"};
        const SenderName two{"two", "elsewhere"};
        const auto claim = [&](const SenderName& sender) {
            return post.database.write([&](storage::Transaction& transaction) {
                SendingStore store{transaction};
                store.form_mails(4, post.clock.at);
                return store.claim(sender, 4, post.clock.at);
            });
        };
        const auto first = claim(one);
        CHECK(first.size() == 4);
        CHECK(claim(two).size() == 2);
        const auto begin = [&](const SenderName& sender) {
            return post.database.write([&](storage::Transaction& transaction) {
                return SendingStore{transaction}.begin(first.front().id, sender, post.clock.at);
            });
        };
        CHECK_FALSE(begin(two));
        CHECK(begin(one));
        CHECK_FALSE(begin(one));
    });
}

TEST_CASE("what a sender had claimed comes free when it is not heard of for five minutes")
{
    for_each_post([](Post& post) {
        post.put("noor@voorbeeld.nl", Kind::receipt, "receipt:1");
        post.database.write([&](storage::Transaction& transaction) {
            SendingStore store{transaction};
            store.form_mails(1, post.clock.at);
            CHECK(store.claim({"gone", "elsewhere"}, 1, post.clock.at).size() == 1);
        });
        CHECK(post.send().claimed == 0);
        post.clock.at = post.clock.at + 5 * one_minute + one_second;
        CHECK(post.send().taken == 1);
    });
}

TEST_CASE("a domain with a pace of its own gets no more in a minute than that")
{
    for_each_post([](Post& post) {
        post.database.write([&](storage::Transaction& transaction) {
            MessageStore{transaction}.save(
                {.paces = {{"langzaam.nl", 2}}}, {.account = {}, .role = "test", .at = {}}
            );
        });
        for (int i = 0; i < 5; ++i)
            post.put(
                "noor" + std::to_string(i) + "@langzaam.nl",
                Kind::receipt,
                "receipt:" + std::to_string(i)
            );
        post.put("noor@snel.nl", Kind::receipt, "receipt:9");
        CHECK(post.send().taken == 3);
        post.clock.at = post.clock.at + 31 * one_second;
        CHECK(post.send().taken == 0);
        post.clock.at = post.clock.at + 31 * one_second;
        CHECK(post.send().taken == 2);
    });
}

TEST_SUITE_END();

} // namespace wijkspraak::messages
