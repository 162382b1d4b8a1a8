#include "features/terms/pages.hpp"

#include "features/terms/forms.hpp"

namespace wijkspraak::terms {

using html::attribute;
using html::cls;
using html::Node;

namespace {

Text title()
{
    return t("Een termijn berekenen");
}

/// A form that goes by GET, so that an answer has an address that can be kept and sent on.
Node question_form(const web::Form& form)
{
    return html::form(
        cls("formulier"),
        attribute("method", "get"),
        attribute("action", "/termijn"),
        html::flag("novalidate"),
        form.date(from_field),
        form.number(number_field),
        form.select(unit_field, unit_choices()),
        form.radios(start_field, start_choices()),
        form.radios(direction_field, direction_choices()),
        html::div(
            cls("knoppen"),
            html::button(
                cls("utrecht-button utrecht-button--primary-action"),
                attribute("type", "submit"),
                t("Bereken de laatste dag")
            )
        )
    );
}

Node sentences(const std::vector<Text>& explanation)
{
    return html::ol(html::each(explanation, [](const Text& sentence) { return html::li(sentence); })
    );
}

Node skipped_days(const Deadline& deadline)
{
    web::Table table{
        .caption = t("Dagen waarop de termijn niet kon eindigen"),
        .columns = {t("Dag"), t("Wat het is"), t("Waar dat staat")},
        .is_caption_hidden = true
    };
    for (const auto& skipped : deadline.skipped) {
        std::vector<Node> row;
        row.emplace_back(with_weekday(skipped.day));
        row.emplace_back(skipped.reason.name);
        row.emplace_back(to_text(skipped.reason.ground));
        table.rows.push_back(std::move(row));
    }
    return web::part(
        "overgeslagen", t("Dagen waarop de termijn niet kon eindigen"), web::table(std::move(table))
    );
}

Node warning(const Deadline& deadline)
{
    return web::callout(
        web::Tone::care, t("Deze dag staat nog niet vast"), html::p(deadline.warning)
    );
}

} // namespace

web::Page question_page(const web::Fields& sent, const web::Problems& problems)
{
    const web::Form form{sent, problems};
    return web::page(
        title(),
        form.summary(),
        web::lead(
            t("Wilt u weten tot en met welke dag u nog op tijd bent? Wij rekenen het uit en leggen "
              "uit waarom het die dag is.")
        ),
        question_form(form)
    );
}

web::Page answer_page(const Deadline& deadline, const web::Fields& sent)
{
    const web::Problems none;
    const web::Form form{sent, none};
    return web::page(
        title(),
        web::lead(t("De laatste dag is {datum}.", with_weekday(deadline.last_day))),
        html::when(not deadline.warning.empty(), [&] { return warning(deadline); }),
        web::part("uitleg", t("Waarom deze dag"), sentences(deadline.explanation)),
        html::when(not deadline.skipped.empty(), [&] { return skipped_days(deadline); }),
        web::part("andere-termijn", t("Een andere termijn berekenen"), question_form(form))
    );
}

} // namespace wijkspraak::terms
