#include "web/frame.hpp"

namespace wijkspraak::web {

using html::attribute;
using html::attribute_if;
using html::cls;
using html::Node;

namespace {

std::string hint_id_of(std::string_view name)
{
    return "uitleg-" + std::string{name};
}

std::string problem_id_of(std::string_view name)
{
    return "fout-" + std::string{name};
}

/// What the visitor reads above a field, with a word for those that may stay empty.
Node label_of(const Field& field)
{
    if (field.need == Need::required) return field.label;
    return html::group(field.label, html::span(cls("bij-label"), t(" (niet verplicht)")));
}

constexpr std::size_t longest_counted = 20'000; // nobody counts further than this

/// Long texts say beforehand how long they may be.
bool tells_length(const Field& field)
{
    return field.rows > 1 and field.longest <= longest_counted;
}

bool has_hint(const Field& field)
{
    return not field.hint.empty() or tells_length(field);
}

Node hint_of(const Field& field)
{
    if (not has_hint(field)) return html::nothing();
    return html::div(
        cls("utrecht-form-field-description uitleg"),
        html::id(hint_id_of(field.name)),
        html::when(not field.hint.empty(), [&] { return html::span(field.hint); }),
        html::when(
            tells_length(field),
            [&] { return html::span(t(" Ten hoogste {n} tekens.", field.longest)); }
        )
    );
}

} // namespace

std::string id_of(std::string_view name)
{
    return "veld-" + std::string{name};
}

std::string id_of_choice(std::string_view name, std::size_t index)
{
    return index == 0 ? id_of(name) : id_of(name) + "-" + std::to_string(index + 1);
}

Frame::Frame(const Field& field, const Problems& problems) : field_{field}
{
    const auto found = problems.find(field.name.view());
    if (found != problems.end()) problem_ = &found->second;
}

html::Attribute Frame::described_by() const
{
    std::string ids;
    if (has_hint(field_)) ids = hint_id_of(field_.name);
    if (is_wrong()) (ids += ids.empty() ? "" : " ") += problem_id_of(field_.name);
    return attribute_if(not ids.empty(), attribute("aria-describedby", ids));
}

html::Attribute Frame::invalid() const
{
    return attribute_if(is_wrong(), attribute("aria-invalid", "true"));
}

html::Attribute Frame::css() const
{
    return is_wrong() ? cls("utrecht-form-field veld veld--fout") : cls("utrecht-form-field veld");
}

Node Frame::messages() const
{
    return html::group(hint_of(field_), html::when(is_wrong(), [this] {
                           return html::div(
                               cls("utrecht-form-field-error-message fout"),
                               html::id(problem_id_of(field_.name)),
                               *problem_
                           );
                       }));
}

Node Frame::around(Node control, Node more) const
{
    return html::div(
        css(),
        html::label(
            cls("utrecht-form-label"), attribute("for", id_of(field_.name)), label_of(field_)
        ),
        messages(),
        std::move(control),
        std::move(more)
    );
}

Node Frame::around_group(Node controls) const
{
    return html::fieldset(
        css(),
        described_by(),
        html::legend(cls("utrecht-form-label"), label_of(field_)),
        messages(),
        std::move(controls)
    );
}

Node Frame::around_box(Node box) const
{
    return html::div(css(), std::move(box), messages());
}

} // namespace wijkspraak::web
