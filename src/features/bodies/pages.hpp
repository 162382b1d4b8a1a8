#pragma once

#include "base/excerpt.hpp"
#include "features/bodies/rules.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"

#include <string>
#include <vector>

namespace wijkspraak::bodies {

/// What is shown of the register, and how it was asked for.
struct Register {
    Excerpt<Listed> excerpt;
    std::string search = {};
    Order order = Order::by_name;
};

web::Page register_page(const Register& shown);
web::Page body_page(const Listed& listed);

/// The register as the office keeps it, with the form for another body.
web::Page office_register_page(
    const std::vector<Listed>& bodies,
    const std::vector<areas::Area>& areas,
    const web::Fields& sent,
    const web::Problems& problems,
    bool may_add
);

} // namespace wijkspraak::bodies
