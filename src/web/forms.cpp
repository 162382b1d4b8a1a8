#include "web/forms.hpp"

#include "web/characters.hpp"
#include "web/frame.hpp"

#include <algorithm>

namespace wijkspraak::web {

using html::attribute;
using html::attribute_if;
using html::cls;
using html::flag;
using html::Node;

namespace {

/// One line to type on. Problems are told by the page itself, in one way for every browser, so no
/// field stops the typing at its limit: what is cut off unseen is lost.
Node line(
    const Field& field,
    const Frame& frame,
    html::Attribute type,
    std::string_view value,
    html::Attribute mode = {}
)
{
    return html::input(
        frame.is_wrong()
            ? cls("utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid")
            : cls("utrecht-textbox utrecht-textbox--html-input"),
        html::id(id_of(field.name)),
        attribute("name", field.name),
        std::move(type),
        std::move(mode),
        attribute_if(not value.empty(), attribute("value", shown(value))),
        attribute_if(not field.autocomplete.empty(), attribute("autocomplete", field.autocomplete)),
        flag("required", field.need == Need::required),
        flag("autofocus", field.is_focused),
        frame.described_by(),
        frame.invalid()
    );
}

Node text_area(const Field& field, const Frame& frame, std::string_view value)
{
    return html::textarea(
        frame.is_wrong() ? cls("utrecht-textarea utrecht-textarea--html-textarea "
                               "utrecht-textarea--invalid")
                         : cls("utrecht-textarea utrecht-textarea--html-textarea"),
        html::id(id_of(field.name)),
        attribute("name", field.name),
        attribute("rows", std::to_string(field.rows)),
        flag("required", field.need == Need::required),
        frame.described_by(),
        frame.invalid(),
        // A browser drops the first line break after the tag; this one is for it to drop.
        value.starts_with('\n') ? std::string{"\n"} + shown(value) : shown(value)
    );
}

/// Names the field as well for who hears the label without seeing what stands above it.
Node second_label(Text label, const Field& field)
{
    return html::group(
        std::move(label), html::span(cls("alleen-voorlezen"), t(" ({veld})", field.label))
    );
}

Node box_with_label(std::string id, html::Attribute name, Node label, bool is_ticked)
{
    return html::div(
        cls("keuze"),
        html::input(
            cls("utrecht-checkbox utrecht-checkbox--html-input"),
            html::id(id),
            attribute("type", "checkbox"),
            std::move(name),
            attribute("value", "ja"),
            flag("checked", is_ticked)
        ),
        html::label(cls("utrecht-form-label"), attribute("for", id), std::move(label))
    );
}

Node options(const std::vector<Choice>& choices, std::string_view chosen)
{
    return html::each(choices, [&](const Choice& choice) {
        return html::option(
            attribute("value", choice.value), flag("selected", choice.value == chosen), choice.label
        );
    });
}

Node drop_down(html::Attribute name, std::string id, Node choices)
{
    return html::select(
        cls("utrecht-select utrecht-select--html-select"),
        html::id(std::move(id)),
        std::move(name),
        std::move(choices)
    );
}

/// "2022-12-07" and "2022-12" as Dutch readers write them; anything else as it is.
std::string in_dutch_order(std::string_view iso)
{
    const bool has_day = iso.size() == 10 and iso[4] == '-' and iso[7] == '-';
    const bool has_month = iso.size() == 7 and iso[4] == '-';
    const auto without_zero = [](std::string_view digits) {
        return std::string{digits.starts_with('0') ? digits.substr(1) : digits};
    };
    if (has_day)
        return without_zero(iso.substr(8)) + "-" + without_zero(iso.substr(5, 2)) + "-" +
               std::string{iso.substr(0, 4)};
    if (has_month) return without_zero(iso.substr(5)) + "-" + std::string{iso.substr(0, 4)};
    return std::string{iso};
}

/// The kinds of choice among several: radio buttons and boxes to tick.
struct Kind {
    Literal type;
    Literal css;
};

template <typename IsChosen>
Node choice_list(
    const Field& field, const std::vector<Choice>& choices, Kind kind, IsChosen&& is_chosen
)
{
    std::size_t index = 0;
    return html::each(choices, [&](const Choice& choice) {
        const auto id = id_of_choice(field.name, index++);
        const bool has_hint = not choice.hint.empty();
        return html::div(
            cls("keuze"),
            html::input(
                cls(kind.css),
                html::id(id),
                attribute("type", kind.type),
                attribute("name", field.name),
                attribute("value", choice.value),
                flag("checked", is_chosen(choice.value)),
                attribute_if(has_hint, attribute("aria-describedby", id + "-uitleg"))
            ),
            html::div(
                html::label(cls("utrecht-form-label"), attribute("for", id), choice.label),
                html::when(
                    has_hint,
                    [&] { return html::div(cls("uitleg"), html::id(id + "-uitleg"), choice.hint); }
                )
            )
        );
    });
}

} // namespace

Node Form::summary() const
{
    if (problems_.empty()) return html::nothing();
    return html::div(
        cls("melding melding--fout"),
        html::id("fouten"),
        attribute("role", "alert"),
        attribute("tabindex", "-1"),
        flag("autofocus"),
        html::h2(t("Dit formulier is nog niet goed")),
        html::ul(html::each(
            problems_,
            [](const auto& entry) {
                const auto& [name, problem] = entry;
                if (name.empty()) return html::li(problem);
                return html::li(html::a(html::href("#" + id_of(name)), problem));
            }
        ))
    );
}

Node Form::text(const Field& field) const
{
    const Frame frame{field, problems_};
    const auto value = sent_[field.name];
    if (field.rows > 1) return frame.around(text_area(field, frame, value));
    return frame.around(line(field, frame, attribute("type", "text"), value));
}

Node Form::email(const Field& field) const
{
    const Frame frame{field, problems_};
    return frame.around(line(field, frame, attribute("type", "email"), sent_[field.name]));
}

Node Form::password(const Field& field) const
{
    const Frame frame{field, problems_};
    return frame.around(line(field, frame, attribute("type", "password"), {}));
}

Node Form::number(const Field& field) const
{
    const Frame frame{field, problems_};
    return frame.around(line(
        field,
        frame,
        attribute("type", "text"),
        sent_[field.name],
        attribute("inputmode", "numeric")
    ));
}

Node Form::date(const Field& field) const
{
    const Frame frame{field, problems_};
    return frame.around(line(field, frame, attribute("type", "date"), sent_[field.name]));
}

Node Form::dated(const Field& field) const
{
    auto explained = field;
    if (explained.hint.empty())
        explained.hint =
            t("Een dag, een maand of een jaar. Bijvoorbeeld 7-12-2022, 12-2022 of 2022.");

    const Frame frame{explained, problems_};
    auto value = sent_[field.name];
    const bool is_marked = value.ends_with('~');
    if (is_marked) value.remove_suffix(1);

    const auto derived = std::string{field.name.view()} + "-jaar-afgeleid";
    return frame.around(
        line(explained, frame, attribute("type", "text"), in_dutch_order(value)),
        box_with_label(
            id_of(derived),
            attribute("name", derived),
            second_label(t("Het jaar staat niet in de bron, maar volgt eruit"), field),
            is_marked or sent_[derived] == "ja"
        )
    );
}

Node Form::count(const Field& field) const
{
    static const std::vector<Choice> qualifiers{
        {std::string{to_word(Qualifier::exact)},   t("precies")   },
        {std::string{to_word(Qualifier::circa)},   t("ongeveer")  },
        {std::string{to_word(Qualifier::minimum)}, t("ten minste")},
        {std::string{to_word(Qualifier::unknown)}, t("onbekend")  },
    };
    const Frame frame{field, problems_};
    const auto kind = std::string{field.name.view()} + "-soort";
    return frame.around(html::div(
        cls("naast-elkaar"),
        line(
            field,
            frame,
            attribute("type", "text"),
            sent_[field.name],
            attribute("inputmode", "numeric")
        ),
        html::label(
            cls("alleen-voorlezen"),
            attribute("for", id_of(kind)),
            second_label(t("Hoe precies is dit?"), field)
        ),
        drop_down(attribute("name", kind), id_of(kind), options(qualifiers, sent_[kind]))
    ));
}

Node Form::file(const Field& field) const
{
    const Frame frame{field, problems_};
    return frame.around(html::input(
        cls("bestand"),
        html::id(id_of(field.name)),
        attribute("name", field.name),
        attribute("type", "file"),
        flag("required", field.need == Need::required),
        flag("multiple", field.takes_many),
        frame.described_by(),
        frame.invalid()
    ));
}

Node Form::tick(const Field& field) const
{
    const Frame frame{field, problems_};
    return frame.around_box(box_with_label(
        id_of(field.name), attribute("name", field.name), field.label, sent_[field.name] == "ja"
    ));
}

Node Form::select(const Field& field, const std::vector<Choice>& choices) const
{
    const Frame frame{field, problems_};
    const auto chosen = sent_[field.name];
    auto control = drop_down(
        attribute("name", field.name),
        id_of(field.name),
        html::group(
            html::option(attribute("value", ""), t("Maak een keuze")), options(choices, chosen)
        )
    );
    control.add(flag("required", field.need == Need::required));
    control.add(frame.described_by());
    control.add(frame.invalid());
    return frame.around(std::move(control));
}

Node Form::radios(const Field& field, const std::vector<Choice>& choices) const
{
    const auto chosen = sent_[field.name];
    return Frame{field, problems_}.around_group(choice_list(
        field,
        choices,
        {"radio", "utrecht-radio-button utrecht-radio-button--html-input"},
        [&](std::string_view value) { return value == chosen; }
    ));
}

Node Form::ticks(const Field& field, const std::vector<Choice>& choices) const
{
    const auto chosen = sent_.all(field.name);
    return Frame{field, problems_}.around_group(choice_list(
        field,
        choices,
        {"checkbox", "utrecht-checkbox utrecht-checkbox--html-input"},
        [&](std::string_view value) { return std::ranges::find(chosen, value) != chosen.end(); }
    ));
}

namespace {

Node button(html::Attribute css, Text label)
{
    return html::button(std::move(css), attribute("type", "submit"), std::move(label));
}

} // namespace

Node form_node(std::string action, Text submit, bool has_files, std::vector<Node> parts)
{
    return html::form(
        cls("formulier"),
        attribute("method", "post"),
        attribute("action", std::move(action)),
        attribute_if(has_files, attribute("enctype", "multipart/form-data")),
        flag("novalidate"),
        html::FormToken{},
        Node::group(std::move(parts)),
        html::div(
            cls("knoppen"),
            button(cls("utrecht-button utrecht-button--primary-action"), std::move(submit))
        )
    );
}

Node press(std::string action, Text submit)
{
    return html::form(
        cls("druk"),
        attribute("method", "post"),
        attribute("action", std::move(action)),
        html::FormToken{},
        button(cls("utrecht-button utrecht-button--secondary-action"), std::move(submit))
    );
}

Node search_form(std::string action, Text label, std::string_view sent)
{
    return html::form(
        cls("zoeken"),
        attribute("role", "search"),
        attribute("method", "get"),
        attribute("action", std::move(action)),
        html::label(cls("utrecht-form-label"), attribute("for", "veld-zoek"), std::move(label)),
        html::div(
            cls("naast-elkaar"),
            html::input(
                cls("utrecht-textbox utrecht-textbox--html-input"),
                html::id("veld-zoek"),
                attribute("type", "search"),
                attribute("name", "zoek"),
                attribute_if(not sent.empty(), attribute("value", shown(sent)))
            ),
            button(cls("utrecht-button utrecht-button--secondary-action"), t("Zoeken"))
        )
    );
}

} // namespace wijkspraak::web
