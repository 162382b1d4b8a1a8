#include "paper/odt.hpp"
#include "paper/odt/parts.hpp"
#include "paper/peer_test.hpp"
#include "paper/sample_test.hpp"

#include <doctest/doctest.h>
#include <zip.h>

namespace wijkspraak::paper {

namespace {

const std::string& sample_odt()
{
    static const auto odt = to_odt(sample_report());
    return odt;
}

/// The names of the files in an archive, in order.
std::vector<std::string> names_in(const std::string& bytes)
{
    std::vector<std::string> names;
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i)
        names.emplace_back(zip_get_name(archive, static_cast<zip_uint64_t>(i), 0));
    zip_discard(archive);
    return names;
}

bool has(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_SUITE_BEGIN("odt");

TEST_CASE("the archive says in its first bytes that it is an OpenDocument text")
{
    CHECK(sample_odt().substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    CHECK(
        names_in(sample_odt()) ==
        std::vector<std::string>{
            "mimetype",
            "content.xml",
            "styles.xml",
            "meta.xml",
            "Pictures/figuur-1.svg",
            "META-INF/manifest.xml"}
    );
}

TEST_CASE("the same report gives the same ODT twice")
{
    CHECK(to_odt(sample_report()) == sample_odt());
}

TEST_CASE("all files are well-formed, whatever people wrote")
{
    auto report = sample_report();
    report.title = "Groen & <grijs> \"2\"\x01";
    report.blocks.push_back(Paragraph{"]]> &amp; <b>\x02\n\tvet   wit"});
    CHECK(peer_says("xmllint --noout {}", odt::content_of(report)).empty());
    CHECK(peer_says("xmllint --noout {}", odt::styles_of(report)).empty());
    CHECK(peer_says("xmllint --noout {}", odt::description_of(report)).empty());
    CHECK(peer_says("xmllint --noout {}", odt::manifest_of(report)).empty());
    CHECK(has(
        odt::content_of(report), "&lt;b&gt;<text:line-break/><text:tab/>vet <text:s/><text:s/>wit"
    ));
}

TEST_CASE("the text keeps its headings, lists, header rows and alternative texts")
{
    const auto content = odt::content_of(sample_report());
    CHECK(has(
        content, "text:outline-level=\"3\"><text:bookmark text:name=\"jongeren\"/>Jongeren</text:h>"
    ));
    CHECK(has(content, "<text:list text:style-name=\"Numbers\"><text:list-item>"));
    CHECK(has(content, "<table:table-header-rows>"));
    CHECK(has(content, "<svg:desc>Tijdlijn van 2024: in februari de startavond"));
    CHECK(has(content, "xlink:href=\"#momenten\""));
    CHECK(has(content, "<text:table-of-content "));
}

TEST_CASE("a spelling checker knows that the report is Dutch")
{
    CHECK(has(odt::styles_of(sample_report()), "fo:language=\"nl\" fo:country=\"NL\""));
    CHECK(has(odt::description_of(sample_report()), "<dc:language>nl</dc:language>"));
    CHECK(has(odt::description_of(sample_report()), "<dc:date>2026-03-01T00:00:00</dc:date>"));
}

TEST_CASE("no place in the styles is left unfilled")
{
    const auto styles = odt::styles_of(sample_report());
    CHECK_FALSE(has(styles, "{"));
    CHECK(has(styles, "<text:page-number"));
}

TEST_SUITE_END();

} // namespace wijkspraak::paper
