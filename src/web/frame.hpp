#pragma once

#include "web/forms.hpp"

/// What stands around the controls of a form: label, hint and problem, and the ids that tie them
/// together for who cannot see the page. Only forms.cpp needs this.
namespace wijkspraak::web {

std::string id_of(std::string_view name);

/// The id of one of several controls of the same field; the first has the id of the field, so that
/// a link to the field leads there.
std::string id_of_choice(std::string_view name, std::size_t index);

/// Everything that belongs to one field on the page, besides its controls.
class Frame {
public:
    Frame(const Field& field, const Problems& problems);

    bool is_wrong() const { return problem_ != nullptr; }
    html::Attribute described_by() const;
    html::Attribute invalid() const;
    html::Node messages() const;

    /// Label, hint and problem above one control, and what more belongs to it.
    html::Node around(html::Node control, html::Node more = html::nothing()) const;

    /// The same around several controls that together give one answer.
    html::Node around_group(html::Node controls) const;

    /// Around a box with its own label.
    html::Node around_box(html::Node box) const;

private:
    html::Attribute css() const;

    const Field& field_;
    const Text* problem_ = nullptr;
};

} // namespace wijkspraak::web
