#pragma once

#include "features/hall/sheet.hpp"
#include "paper/document.hpp"

#include <string>
#include <vector>

namespace wijkspraak::hall {

/// All that stands on a set of printed forms.
struct PrintOrder {
    processes::Process process;
    moments::Moment moment;
    SheetSet set;
    std::vector<Sheet> sheets;
    std::string municipality;
    std::string public_url = {}; ///< of the site; empty when it has none
};

/// A page for who hands the forms out, and then a page for each form: the question, lines to write
/// on, and a strip with the code to tear off and take home.
paper::Document document_of(const PrintOrder& order);

} // namespace wijkspraak::hall
