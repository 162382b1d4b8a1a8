#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"
#include "paper/sample_test.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace wijkspraak::paper {

namespace {

/// What from_canonical has against the bytes; empty when it reads them.
std::string objection_to(const std::string& bytes)
{
    try {
        from_canonical(bytes);
        return {};
    } catch (const std::invalid_argument& objection) {
        return objection.what();
    }
}

} // namespace

TEST_SUITE_BEGIN("canonical");

TEST_CASE("a report that was written down comes back the same")
{
    const auto bytes = to_canonical(sample_report());
    CHECK(from_canonical(bytes) == sample_report());
    CHECK(to_canonical(from_canonical(bytes)) == bytes);
}

TEST_CASE("odd words and measures come back as they were")
{
    Document report{.title = "\"\\/\b\x01\n\t€ 中", .dated = *Date::parse("2026-03-01")};
    report.has_title_page = false;
    Figure figure{.alternative = "", .caption = "", .width = 0.1 + 0.2, .height = 1e-7};
    figure.shapes.push_back(Line{-0.5, 1e21, 1.0 / 3, 0, Paint::care, 2.5});
    figure.shapes.push_back(Disc{.x = 1, .y = 2, .radius = 3, .stroke = Paint::accent_soft});
    report.blocks.push_back(figure);

    CHECK(from_canonical(to_canonical(report)) == report);
}

TEST_CASE("the bytes are JSON without white space, in a fixed order")
{
    Document letter{.title = "Brief", .dated = *Date::parse("2026-03-01")};
    letter.blocks.push_back(Paragraph{
        {strong("Beste"), {" Noor"}}
    });

    CHECK(
        to_canonical(letter) ==
        R"({"format":1,"title":"Brief","subtitle":"","language":"nl","author":"",)"
        R"("dated":"2026-03-01","draft_mark":"","page_label":"Pagina {page} van {pages}",)"
        R"("has_title_page":true,"facts":[],"blocks":[{"kind":"paragraph","runs":[)"
        R"({"text":"Beste","emphasis":"strong"},{"text":" Noor"}]}]})"
    );
}

TEST_CASE("a damaged report is refused with the place and the reason")
{
    const auto bytes = to_canonical(sample_report());
    CHECK(objection_to(bytes.substr(0, 50)) == "byte 50: the end comes too early");
    CHECK(objection_to(bytes + "x").ends_with("nothing was expected here"));
    CHECK(objection_to("[]") == "byte 0: expected an object");
    CHECK(objection_to("{\"format\":2}") == "byte 10: this program knows format 1");
    CHECK(objection_to("{\"format\":inf}") == "byte 10: expected a value");
    CHECK(objection_to("{\"format\":1}") == "byte 0: expected a member \"title\"");
    CHECK(objection_to(std::string(100, '[')) == "byte 33: too deep");
    CHECK(objection_to("{\"format\":\"\\ud800\"}").ends_with("expected four hexadecimal digits"));
}

TEST_CASE("every way to cut a report short is refused")
{
    Document letter{.title = "Brief", .dated = *Date::parse("2026-03-01")};
    const auto bytes = to_canonical(letter);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(objection_to(bytes.substr(0, length)).empty());
}

TEST_CASE("a measure that is no number cannot be written down")
{
    Document report{.title = "X", .dated = *Date::parse("2026-03-01")};
    report.blocks.push_back(Figure{
        .alternative = "", .caption = "", .width = std::numeric_limits<double>::infinity()});
    CHECK_THROWS_AS(to_canonical(report), std::invalid_argument);
}

TEST_CASE("a fingerprint is that of SHA-256")
{
    CHECK(fingerprint("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(fingerprint(to_canonical(sample_report())) == fingerprint(to_canonical(sample_report())));
}

TEST_SUITE_END();

} // namespace wijkspraak::paper
