#include "features/messages/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::messages {

namespace {

Suppression suppression(Reach reach, Cause cause)
{
    return {.address = {}, .reach = reach, .cause = cause, .reason = {}, .since = {}};
}

Verdict verdict(Stage stage, int code)
{
    return verdict_of({.stage = stage, .code = code});
}

} // namespace

TEST_CASE("an address is kept in small letters and without what stands around it")
{
    CHECK(
        Address::parse(" Fatima.ElIdrissi+buurt@Voorbeeld.NL\n")->text() ==
        "fatima.elidrissi+buurt@voorbeeld.nl"
    );
    CHECK(Address::parse("noor@wijk.lindestad.nl")->domain() == "wijk.lindestad.nl");
}

TEST_CASE("what could become more than one address or a header of its own is no address")
{
    for (const auto* text :
         {"",
          "noor",
          "noor@",
          "@voorbeeld.nl",
          "noor@voorbeeld",
          "noor@voorbeeld..nl",
          "noor@-voorbeeld.nl",
          ".noor@voorbeeld.nl",
          "noor@voorbeeld.nl, otto@voorbeeld.nl",
          "noor@voorbeeld.nl\r\nBcc: iedereen@voorbeeld.nl",
          "noor\nBcc:x@voorbeeld.nl",
          "<noor@voorbeeld.nl>",
          "noor @voorbeeld.nl",
          "nöor@voorbeeld.nl",
          "noor@café.nl"}) {
        CAPTURE(text);
        CHECK_FALSE(Address::parse(text));
    }
    CHECK_FALSE(Address::parse(std::string(65, 'a') + "@voorbeeld.nl"));
}

TEST_CASE("who unsubscribes from news still gets the answer to what they gave")
{
    const auto no_news = suppression(Reach::news, Cause::unsubscribed);
    CHECK(is_stopped(Kind::news, no_news));
    CHECK(is_stopped(Kind::invitation, no_news));
    CHECK_FALSE(is_stopped(Kind::answer, no_news));
    CHECK_FALSE(is_stopped(Kind::confirmation, no_news));
}

TEST_CASE("who wants no answers either still gets what they ask for themselves")
{
    const auto no_answers = suppression(Reach::answers, Cause::unsubscribed);
    CHECK(is_stopped(Kind::answer, no_answers));
    CHECK(is_stopped(Kind::change, no_answers));
    CHECK(is_stopped(Kind::news, no_answers));
    CHECK_FALSE(is_stopped(Kind::confirmation, no_answers));
    CHECK_FALSE(is_stopped(Kind::receipt, no_answers));
    CHECK_FALSE(is_stopped(Kind::duty, no_answers));
}

TEST_CASE("an address that mail could not reach is tried once more for who types it again")
{
    const auto dead = suppression(Reach::anything, Cause::undeliverable);
    CHECK(is_stopped(Kind::receipt, dead));
    CHECK_FALSE(is_stopped(Kind::confirmation, dead));
    CHECK(is_stopped(Kind::confirmation, suppression(Reach::anything, Cause::office)));
}

TEST_CASE("only what comes by itself can be unsubscribed from")
{
    CHECK(unsubscribing(Kind::news) == Reach::news);
    CHECK(unsubscribing(Kind::answer) == Reach::answers);
    CHECK_FALSE(unsubscribing(Kind::confirmation));
    CHECK_FALSE(unsubscribing(Kind::receipt));
    CHECK_FALSE(unsubscribing(Kind::duty));
}

TEST_CASE("a mail is tried again after ever longer, and given up after five days")
{
    const Instant first{0};
    CHECK(next_try(1, first, first)->milliseconds == one_minute);
    CHECK(next_try(2, first, first)->milliseconds == 5 * one_minute);
    CHECK(next_try(50, first, first)->milliseconds == 4 * one_hour);
    CHECK(next_try(30, first, first + 4 * 24 * one_hour));
    CHECK_FALSE(next_try(30, first, first + 5 * 24 * one_hour));
}

TEST_CASE("what a mail server answers says something of this mail, or of all of ours")
{
    CHECK(verdict(Stage::end, 250) == Verdict::taken);
    CHECK(verdict(Stage::end, 0) == Verdict::doubtful);
    CHECK(verdict(Stage::end, 554) == Verdict::refused);
    CHECK(verdict(Stage::end, 451) == Verdict::later);
    CHECK(verdict(Stage::recipient, 550) == Verdict::refused);
    CHECK(verdict(Stage::recipient, 450) == Verdict::later);
    CHECK(verdict(Stage::recipient, 421) == Verdict::server_fault);
    CHECK(verdict(Stage::content, 0) == Verdict::server_fault);
    CHECK(verdict(Stage::sender, 550) == Verdict::server_fault);
    CHECK(verdict(Stage::signing_in, 535) == Verdict::server_fault);
    CHECK(verdict(Stage::hello, 554) == Verdict::server_fault);
    CHECK(verdict(Stage::connecting, 0) == Verdict::server_fault);
}

TEST_CASE("the code in a mail server's words tells whether the address is no good")
{
    CHECK(enhanced_code("550 5.1.1 <x@y.nl>: user unknown") == "5.1.1");
    CHECK(enhanced_code("550-5.7.26 not signed") == "5.7.26");
    CHECK(enhanced_code("250 ok 10.0.0.1").empty());
    CHECK(enhanced_code("550 no such user").empty());
    CHECK(enhanced_code("5.").empty());

    CHECK(is_dead_address(550, "5.1.1"));
    CHECK(is_dead_address(550, ""));
    CHECK(is_dead_address(550, "5.2.1"));
    CHECK_FALSE(is_dead_address(552, "5.2.2"));
    CHECK_FALSE(is_dead_address(550, "5.7.1"));
    CHECK_FALSE(is_dead_address(554, ""));
}

TEST_CASE("the office reads a mail server's words on one line, and not for ever")
{
    CHECK(cleaned("550 5.1.1\r\n\x1b[31mweg\xff") == "550 5.1.1 [31mweg");
    CHECK(cleaned(std::string(5000, 'a')).size() < 310);
}

TEST_CASE("a mailing to 26 people is released by somebody else than who made it")
{
    CHECK(may_release(25, 25, 2, 2));
    CHECK_FALSE(may_release(26, 25, 2, 2));
    CHECK(may_release(26, 25, 2, 4));
}

TEST_CASE("a domain at its pace waits as long as one mail takes")
{
    CHECK(wait_for_pace(59, 60) == 0);
    CHECK(wait_for_pace(60, 60) == one_second);
    CHECK(wait_for_pace(2, 2) == 30 * one_second);
    CHECK(wait_for_pace(1000, 0) == 0);
}

} // namespace wijkspraak::messages
