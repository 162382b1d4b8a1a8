#include "app/site.hpp"
#include "features/messages/messages.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::app {

namespace {

constexpr Instant noon{1'772'438'400'000};

class StandingClock : public Clock {
public:
    explicit StandingClock(Instant now = noon) : now_{now} {}
    Instant now() const override { return now_; }

private:
    Instant now_;
};

web::http::Request asked(web::Method method, const std::string& path)
{
    web::http::Request request{.method = method};
    request.target = request.path = path;
    return request;
}

/// The page of a message with news for Fatima.
std::string page_of_news(storage::Database& database)
{
    return database.write([](storage::Transaction& transaction) {
        const auto queued = messages::queue(
            transaction,
            {.to = messages::Address::parse("fatima@voorbeeld.nl").value(),
             .subject = as_is("Nieuws"),
             .paragraphs = {as_is("Kom kijken.")},
             .cause = "news:1"},
            noon
        );
        return messages::path_of(queued.code);
    });
}

/// What a mail program or another site posts: without a cookie or a token.
web::http::Request posted(const std::string& path, web::Fields fields)
{
    web::http::Request request{.method = web::Method::post};
    request.target = request.path = path;
    request.form = std::move(fields);
    return request;
}

} // namespace

TEST_CASE("a mail program unsubscribes without a token, and nothing else goes without one")
{
    testing::for_each_town([](storage::Database& database) {
        const auto page = page_of_news(database);
        const StandingClock clock;
        const Site site{database, {}, clock, [](const std::string&) {}};

        const auto refused = site.answer(posted(
            page + "/mailkeuze",
            {
                {"keuze", "nieuws"}
        }
        ));
        CHECK(refused.status == 403);
        const auto answer = site.answer(posted(
            page + "/afmelden",
            {
                {"List-Unsubscribe", "One-Click"}
        }
        ));
        CHECK(answer.status == 200);
        const auto stopped = database.read([](storage::Transaction& transaction) {
            return transaction.run("select count(*) from message_suppressions").front().number(0);
        });
        CHECK(stopped == 1);
    });
}

TEST_CASE("a page that says what is open today is kept ready for today only")
{
    const auto database = storage::Database::open(":memory:");
    const StandingClock today;
    const StandingClock tonight{noon + 8 * one_hour};
    const StandingClock tomorrow{noon + 24 * one_hour};
    const auto key = [&](const Clock& clock) {
        const Site site{*database, {}, clock, [](const std::string&) {}};
        return site.kept_key(asked(web::Method::get, "/trajecten"));
    };
    CHECK(key(today) == key(tonight));
    CHECK(key(today) != key(tomorrow));
}

TEST_CASE("who has not signed in sends a file along with input, and nowhere else")
{
    const auto database = storage::Database::open(":memory:");
    const StandingClock clock;
    const Site site{*database, {}, clock, [](const std::string&) {}};
    const auto most = [&](const std::string& path) {
        return site.most_upload_bytes(asked(web::Method::post, path));
    };
    CHECK(most("/trajecten/speelplek/inbreng") == 20UL << 20U);
    CHECK(most("/trajecten/speelplek/inbreng/nieuw") == 0);
    CHECK(most("/kantoor/trajecten/speelplek/stukken") == 0);
    CHECK(most("/bestaat-niet") == 0);
}

} // namespace wijkspraak::app
