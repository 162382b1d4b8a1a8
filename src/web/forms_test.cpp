#include "web/forms.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

namespace {

std::string html_of(const html::Node& node)
{
    return html::to_string(node);
}

bool has(const std::string& text, std::string_view piece)
{
    return text.find(piece) != std::string::npos;
}

const Field title{
    .name = "titel",
    .label = t("Titel"),
    .hint = t("Zo staat het boven de pagina."),
    .need = Need::required};

} // namespace

TEST_CASE("the label, the hint and the problem of a field are tied to it")
{
    const Fields sent{
        {"titel", "<Park>"}
    };
    const Problems problems{
        {"titel", t("Te kort")}
    };
    const auto html = html_of(Form{sent, problems}.text(title));

    CHECK(has(html, "<label class=\"utrecht-form-label\" for=\"veld-titel\">Titel</label>"));
    CHECK(has(html, "id=\"uitleg-titel\""));
    CHECK(has(html, "id=\"fout-titel\">Te kort<"));
    CHECK(has(html, "aria-describedby=\"uitleg-titel fout-titel\""));
    CHECK(has(html, "aria-invalid=\"true\""));
    CHECK(has(html, "value=\"&lt;Park&gt;\""));
    CHECK(has(html, "required"));
}

TEST_CASE("a field that is fine says nothing of problems, and one that may stay empty says so")
{
    const Fields sent;
    const Problems none;
    auto optional = title;
    optional.need = Need::optional;
    const auto html = html_of(Form{sent, none}.text(optional));

    CHECK(has(html, "(niet verplicht)"));
    CHECK_FALSE(has(html, "aria-invalid"));
    CHECK_FALSE(has(html, "required"));
    CHECK_FALSE(has(html, "fout"));
}

TEST_CASE("a long text says how long it may be and keeps what was typed")
{
    const Fields sent{
        {"titel", "regel 1\nregel 2"}
    };
    const Problems none;
    auto area = title;
    area.rows = 5;
    area.longest = 4000;
    const auto html = html_of(Form{sent, none}.text(area));

    CHECK(has(html, "<textarea"));
    CHECK(has(html, "4.000 tekens"));
    CHECK(has(html, ">regel 1\nregel 2</textarea>"));
}

TEST_CASE("the summary leads to each field that is wrong")
{
    const Fields sent;
    const Problems problems{
        {"",      t("Er klopt iets niet")},
        {"titel", t("Vul dit in")        }
    };
    const auto html = html_of(Form{sent, problems}.summary());

    CHECK(has(html, "<a href=\"#veld-titel\">Vul dit in</a>"));
    CHECK(has(html, "<li>Er klopt iets niet</li>"));
    CHECK(html_of(Form{sent, Problems{}}.summary()).empty());
}

TEST_CASE("a password is never sent back")
{
    const Fields sent{
        {"titel", "geheim"}
    };
    const Problems none;

    CHECK_FALSE(has(html_of(Form{sent, none}.password(title)), "geheim"));
}

TEST_CASE("a known date is shown as the Dutch write it, with the tick of a derived year")
{
    const Fields sent{
        {"titel", "2022-12-07~"}
    };
    const Problems none;
    const auto html = html_of(Form{sent, none}.dated(title));

    CHECK(has(html, "value=\"7-12-2022\""));
    CHECK(has(html, "name=\"titel-jaar-afgeleid\" value=\"ja\" checked"));
}

TEST_CASE("a count shows its number and how sure it is, each with a label")
{
    const Fields sent{
        {"titel",       "60"   },
        {"titel-soort", "circa"}
    };
    const Problems none;
    const auto html = html_of(Form{sent, none}.count(title));

    CHECK(has(html, "value=\"60\""));
    CHECK(has(html, "<option value=\"circa\" selected>"));
    CHECK(has(html, "for=\"veld-titel-soort\""));
}

TEST_CASE("choices form one group, each with a label of its own")
{
    const std::vector<Choice> choices{
        {"a",       t("Eerst")    },
        { "b", t("Dan"), t("Later dus")}
    };
    const Fields sent{
        {"titel", "b"}
    };
    const Problems none;
    const auto html = html_of(Form{sent, none}.radios(title, choices));

    CHECK(has(html, "<legend class=\"utrecht-form-label\">Titel</legend>"));
    CHECK(has(html, "<label class=\"utrecht-form-label\" for=\"veld-titel\">Eerst</label>"));
    CHECK(has(html, "value=\"b\" checked aria-describedby=\"veld-titel-2-uitleg\""));
}

TEST_CASE("ticked boxes and chosen options come back as they were sent")
{
    const std::vector<Choice> choices{
        {"a", t("Eerst") },
        {"b", t("Dan")   },
        {"c", t("Laatst")}
    };
    const Fields sent{
        {"titel", "a"},
        {"titel", "c"}
    };
    const Problems none;
    const Form form{sent, none};

    const auto ticks = html_of(form.ticks(title, choices));
    CHECK(has(ticks, "value=\"a\" checked"));
    CHECK_FALSE(has(ticks, "value=\"b\" checked"));
    CHECK(has(ticks, "value=\"c\" checked"));
    CHECK(has(html_of(form.select(title, choices)), "<option value=\"a\" selected>"));
}

TEST_CASE("bytes that are no characters cannot break the page that shows them again")
{
    const Fields sent{
        {"titel",
         "a\xff"
         "b"}
    };
    const Problems none;

    CHECK(has(html_of(Form{sent, none}.text(title)), "value=\"a\uFFFDb\""));
}

TEST_CASE("every form that posts carries the token")
{
    const auto token = "name=\"formulier\"";

    CHECK(has(html_of(post_form("/x", t("Opslaan"))), token));
    CHECK(has(html_of(press("/x", t("Opslaan"))), token));
    const auto upload = html_of(upload_form("/x", t("Versturen")));
    CHECK(has(upload, token));
    CHECK(has(upload, "enctype=\"multipart/form-data\""));
}

TEST_CASE("a search goes by GET and carries no token")
{
    const auto html = html_of(search_form("/trajecten", t("Zoek"), "park"));

    CHECK(has(html, "method=\"get\""));
    CHECK(has(html, "value=\"park\""));
    CHECK_FALSE(has(html, "formulier"));
}

} // namespace wijkspraak::web
