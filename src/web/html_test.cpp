#include "web/html.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::html {

TEST_CASE("what a resident writes can never become markup")
{
    const auto node = p(as_is("<script>alert(\"x\")</script> & meer"));

    CHECK(to_string(node) == "<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; meer</p>");
}

TEST_CASE("a quote cannot close an attribute")
{
    const auto node = a(id("a\" onclick=\"b"), t("weg"));

    CHECK(to_string(node) == "<a id=\"a&quot; onclick=&quot;b\">weg</a>");
}

TEST_CASE("a link leads to a page of the site, a place on it or a secure address")
{
    for (const auto* address :
         {"/trajecten", "#deel", "?taal=en", "https://example.nl", "mailto:a@b.nl", "tel:14024"})
        CHECK(to_string(a(href(address))) == "<a href=\"" + std::string{address} + "\"></a>");
}

TEST_CASE("a script or another site cannot come in as an address")
{
    for (const auto* address :
         {"javascript:alert(1)",
          "JAVASCRIPT:x",
          "data:text/html,x",
          "//elders.nl",
          "http://x",
          " /x"})
        CHECK(to_string(a(href(address))) == "<a href=\"#\"></a>");
}

TEST_CASE("a flag is there or not, and has no value")
{
    CHECK(to_string(input(flag("required"))) == "<input required>");
    CHECK(to_string(input(flag("required", false))) == "<input>");
}

TEST_CASE("one thing and several things are said differently")
{
    const auto reactions = [](int count) {
        return to_string(p(t("{n} reactie", "{n} reacties", count)));
    };

    CHECK(reactions(1) == "<p>1 reactie</p>");
    CHECK(reactions(0) == "<p>0 reacties</p>");
    CHECK(reactions(12) == "<p>12 reacties</p>");
}

TEST_CASE("what is filled into a sentence is escaped with it")
{
    CHECK(to_string(p(t("Van {naam}", "<b>"))) == "<p>Van &lt;b&gt;</p>");
}

TEST_CASE("the token of a form is filled in when the page is written")
{
    const auto node = form(FormToken{});

    CHECK(
        to_string(node, {.form_token = "a\"b"}) ==
        "<form><input type=\"hidden\" name=\"formulier\" value=\"a&quot;b\"></form>"
    );
}

TEST_CASE("an attribute in words is in the reader's language")
{
    const auto english = Language::from_catalogue("en", "msgid \"Pagina’s\"\nmsgstr \"Pages\"\n");

    CHECK(
        to_string(nav(attribute("aria-label", t("Pagina’s"))), {.language = english}) ==
        "<nav aria-label=\"Pages\"></nav>"
    );
}

TEST_CASE("nothing leaves no trace")
{
    CHECK(to_string(div(nothing(), when(false, t("weg")), group())) == "<div></div>");
}

} // namespace wijkspraak::html
