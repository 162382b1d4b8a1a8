#pragma once

#include "base/excerpt.hpp"
#include "base/language.hpp"
#include "features/bodies/change.hpp"
#include "features/bodies/places.hpp"
#include "features/bodies/rules.hpp"
#include "features/documents/documents.hpp"
#include "paper/document.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"
#include "web/parts.hpp"

#include <string>
#include <vector>

namespace wijkspraak::bodies {

/// A body with the name of its part of town, for a list.
struct Listed {
    Body body;
    std::string district = {}; ///< empty when it is not known
};

/// What is shown of the register, and how it was asked for.
struct Register {
    Excerpt<Listed> excerpt;
    Search search = {};
    std::vector<areas::Area> districts = {};
    bool knows_addresses = false;
    std::string address = {};             ///< as it was typed
    std::optional<Neighbours> found = {}; ///< when an address was asked for
};
web::Page register_page(const Register& shown);
/// Who there is for an address, with the form to ask it again.
web::Page neighbours_page(const Register& shown);
html::Node address_form(const Register& shown);

/// What everyone may read of a body.
struct Profiled {
    Listed listed;
    Profile profile = {};
    std::vector<Member> members = {};
    std::vector<Meeting> meetings = {}; ///< public, from today on
    std::vector<documents::Document> documents = {};
    std::vector<Buurt> buurten = {};
    Date today;
};
web::Page body_page(const Profiled& shown, html::Node more);

/// The same for a notice board, with the way to the page as a code to point a phone at.
paper::Document poster_of(
    const Profiled& shown,
    const Language& language,
    const std::string& municipality,
    const std::string& public_url
);

/// "20:00 tot 22:00 uur in De Linde"
Text when_and_where(const MeetingDraft& meeting);
/// "voorzitter: Noor", or the role alone.
Text public_name_of(const MemberDraft& member);

web::ListItem item_of(const Listed& listed, std::string address);
std::string document_path(const Body& body, const documents::Document& document);

} // namespace wijkspraak::bodies
