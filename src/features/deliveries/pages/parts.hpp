#pragma once

#include "features/deliveries/pages.hpp"

// What several pages of this feature are made of.
namespace wijkspraak::deliveries {

/// A page of the office with the way back to where files are brought.
web::Page page_below_overview(const processes::Process& process, Text title, html::Node content);

/// Two ways to go on, beside each other.
html::Node beside(html::Node one, html::Node other);

html::Node faults_table(const std::vector<FaultyCell>& faults, const Scheme& scheme);

} // namespace wijkspraak::deliveries
