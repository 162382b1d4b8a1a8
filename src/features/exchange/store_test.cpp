#include "features/exchange/rules.hpp"
#include "features/exchange/store.hpp"
#include "features/people/people.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::exchange {

using storage::Database;

namespace {

const storage::Actor secretary{.account = 1, .role = "secretaris", .at = {1'772'438'400'000}};
const storage::Actor coach{.account = 2, .role = "wijkregisseur", .at = {1'772'438'400'000}};

struct Town {
    explicit Town(Transaction& sql)
        : noor{people::add(sql, {.email = "noor@voorbeeld.nl", .name = "Noor"}, "", coach)},
          tess{people::add(sql, {.email = "tess@lindestad.nl", .name = "Tess"}, "", coach)},
          body{bodies::add(sql, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, coach)}
    {
        bodies::entrust(sql, body, noor, bodies::BoardRole::secretary, coach);
    }

    PostId tell(Transaction& sql, std::string title, bool is_public) const
    {
        return add(
            sql,
            {.body = body,
             .topic = Topic::people,
             .title = std::move(title),
             .text = "Met één briefje in de bus.",
             .is_public = is_public},
            secretary
        );
    }

    people::AccountId noor;
    people::AccountId tess;
    bodies::BodyId body;
};

void for_each_town(const std::function<void(Transaction&, const Town&)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& sql) {
            const Town town{sql};
            test(sql, town);
        });
    });
}

std::int64_t found(Transaction& sql, const Search& search, Audience audience)
{
    return list(sql, search, audience).found;
}

} // namespace

TEST_CASE("everyone reads what a body made public, other bodies all, the office what is hidden too")
{
    Post post{{}, PostId{1}, {}, ""};
    CHECK_FALSE(may_read(post, Audience::everyone));
    CHECK(may_read(post, Audience::bodies));
    post.is_public = true;
    CHECK(may_read(post, Audience::everyone));
    post.hidden = "Er staat een naam in.";
    CHECK_FALSE(may_read(post, Audience::everyone));
    CHECK_FALSE(may_read(post, Audience::bodies));
    CHECK(may_read(post, Audience::office));
    post.hidden.clear();
    post.kind = PostKind::question;
    CHECK_FALSE(may_read(post, Audience::everyone));
}

TEST_CASE("an experience is found by its words and topic, by who may read it")
{
    for_each_town([](Transaction& sql, const Town& town) {
        town.tell(sql, "Klusjes ophangen", true);
        town.tell(sql, "Onder ons", false);
        CHECK(found(sql, {}, Audience::everyone) == 1);
        CHECK(found(sql, {}, Audience::bodies) == 2);
        CHECK(found(sql, {.words = "klusjes een"}, Audience::everyone) == 1);
        CHECK(found(sql, {.words = "maan"}, Audience::bodies) == 0);
        CHECK(found(sql, {.topic = Topic::people}, Audience::bodies) == 2);
        CHECK(found(sql, {.topic = Topic::money}, Audience::bodies) == 0);
        CHECK(found(sql, {.kind = PostKind::question}, Audience::bodies) == 0);
    });
}

TEST_CASE("an answer is told to who asked, and counts until it is hidden")
{
    for_each_town([](Transaction& sql, const Town& town) {
        const auto question =
            add(sql,
                {.kind = PostKind::question, .body = town.body, .title = "Wie heeft een app?"},
                secretary);
        const auto answer =
            add(sql, {.kind = PostKind::answer, .question = question, .text = "Wij niet."}, coach);
        CHECK(find(sql, question)->answers == 1);
        CHECK(
            sql.run("select count(*) from messages where address = 'noor@voorbeeld.nl'")
                .front()
                .number(0) == 1
        );
        hide(sql, find(sql, answer).value(), "Geen antwoord.", coach);
        CHECK(find(sql, question)->answers == 0);
        REQUIRE(answers_to(sql, question).size() == 1);
        CHECK(answers_to(sql, question).front().hidden == "Geen antwoord.");
    });
}

TEST_CASE("a body changes what it told; what is hidden is told to it with the reason")
{
    for_each_town([](Transaction& sql, const Town& town) {
        const auto id = town.tell(sql, "Klusjes", false);
        auto after = find(sql, id).value();
        after.title = "Klusjes ophangen";
        after.is_public = true;
        change(sql, find(sql, id).value(), after, secretary);
        CHECK(found(sql, {.words = "ophangen"}, Audience::everyone) == 1);

        hide(sql, find(sql, id).value(), "Er staat een naam in.", coach);
        CHECK(found(sql, {}, Audience::bodies) == 0);
        CHECK(found(sql, {}, Audience::office) == 1);
        CHECK(
            sql.run("select count(*) from messages where address = 'noor@voorbeeld.nl'")
                .front()
                .number(0) == 1
        );
        hide(sql, find(sql, id).value(), "", coach);
        CHECK(found(sql, {}, Audience::everyone) == 1);
        CHECK(of_body(sql, town.body).size() == 1);
    });
}

} // namespace wijkspraak::exchange
