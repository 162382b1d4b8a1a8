#include "civic/zone.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/forms/paper_fields.hpp"
#include "features/bodies/own_pages.hpp"

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

Node line_of(const Body& body, const documents::Document& document)
{
    const auto publicity =
        own_path(body) + "/stukken/" + std::to_string(document.id.value()) + "/openbaarheid";
    return html::li(
        html::p(
            html::cls("lijst-kop"),
            web::link_to(document_path(body, document), as_is(document.title))
        ),
        html::p(
            html::cls("lijst-bij"),
            html::span(document.kind),
            html::with(document.on, [](const Dated& on) { return html::span(to_text(on)); }),
            document.is_public ? web::badge(t("openbaar"), web::Tone::good)
                               : web::badge(t("niet openbaar"))
        ),
        web::press(
            publicity,
            document.is_public ? t("“{titel}” niet meer openbaar maken", document.title)
                               : t("“{titel}” openbaar maken", document.title)
        )
    );
}

/// What people wrote, or that nothing stands there.
Node value_of(const std::string& value)
{
    if (value.empty()) return html::em(t("leeg"));
    if (value == "ja") return Node{t("ja")};
    if (const auto day = Date::parse(value)) return Node{to_text(*day)};
    return html::span(html::attribute("lang", "nl"), value);
}

Node fact_of(const ChangeDraft& change, const FieldChange& field, Sight sight)
{
    const auto label = label_of(change.subject, field.field);
    const bool is_hidden = sight == Sight::history and is_private(change.subject, field.field);
    if (is_hidden) return web::fact(label, t("veranderd"));
    if (field.before.empty()) return web::fact(label, value_of(field.after));
    return web::fact(
        label, html::group(value_of(field.before), t(" werd "), value_of(field.after))
    );
}

} // namespace

Text who_and_when(const Change& change)
{
    const auto day = to_text(day_of(change.at));
    if (change.is_by_body) return t("{datum}, door het wijkorgaan ({rol})", day, change.role);
    return t("{datum}, door de gemeente ({rol})", day, change.role);
}

namespace {

Node line_of(const Change& change)
{
    return html::li(
        html::p(html::cls("lijst-kop"), sentence_of(change)),
        html::p(
            html::cls("lijst-bij"),
            html::span(who_and_when(change)),
            html::when(
                change.undone_at.has_value(),
                [] { return web::badge(t("teruggedraaid"), web::Tone::care); }
            )
        ),
        changed_fields(change, Sight::history)
    );
}

} // namespace

web::Page documents_page(
    const Desk& desk, const std::vector<documents::Document>& documents, const Filled& filled
)
{
    const auto body = desk.body.body();
    const web::Form form{filled.sent, filled.problems};
    return keeping_page(
        desk,
        t("Stukken"),
        html::group(
            form.summary(),
            documents.empty()
                ? web::empty_state(t("Er zijn nog geen stukken, zoals statuten of een jaarrekening."
                  ))
                : html::ul(
                      html::cls("lijst"),
                      html::each(
                          documents,
                          [&](const documents::Document& document) {
                              return line_of(body, document);
                          }
                      )
                  ),
            web::part(
                "toevoegen",
                t("Een stuk toevoegen"),
                web::upload_form(
                    own_path(body) + "/stukken",
                    t("Toevoegen"),
                    form.select(paper_kind_field, paper_kinds()),
                    form.text(paper_title_field),
                    form.date(paper_day_field),
                    form.file(paper_file_field),
                    form.tick(paper_public_field)
                )
            )
        )
    );
}

Node changed_fields(const ChangeDraft& change, Sight sight)
{
    if (change.fields.empty()) return html::nothing();
    return web::facts(html::each(change.fields, [&](const FieldChange& field) {
        return fact_of(change, field, sight);
    }));
}

web::Page history_page(const Desk& desk, const History& history)
{
    return keeping_page(
        desk,
        t("Wat er veranderd is"),
        html::group(
            history.changes.empty()
                ? web::empty_state(t("Er is nog niets veranderd."))
                : html::ul(
                      html::cls("lijst"),
                      html::each(
                          history.changes, [](const Change& change) { return line_of(change); }
                      )
                  ),
            html::when(
                not history.older.empty(),
                [&] { return p(web::link_to(history.older, t("Ouder"))); }
            )
        )
    );
}

} // namespace wijkspraak::bodies
