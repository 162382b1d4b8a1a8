#pragma once

#include "features/records/finding.hpp"
#include "features/records/record.hpp"

#include <vector>

/// The checker: what a careful reader would ask of a record, code by code. It points; it never
/// corrects.
namespace wijkspraak::records {

/// All findings, blocks first.
std::vector<Finding> check(const Record& record);

std::size_t count_of(const std::vector<Finding>& findings, Severity severity);
bool has_block(const std::vector<Finding>& findings);

/// Whether the bodies of its area belong at such a moment: residents are heard there.
bool is_for_bodies(moments::MomentKind kind);

// The checks by subject. Each appends what it finds.
void check_plan(const Record& record, std::vector<Finding>& findings);        ///< V01–V03, V13
void check_chronology(const Record& record, std::vector<Finding>& findings);  ///< V04–V06
void check_sessions(const Record& record, std::vector<Finding>& findings);    ///< V07, V08
void check_outcomes(const Record& record, std::vector<Finding>& findings);    ///< V09–V12
void check_consents(const Record& record, std::vector<Finding>& findings);    ///< V14
void check_invitations(const Record& record, std::vector<Finding>& findings); ///< V15
void check_ledger(const Record& record, std::vector<Finding>& findings);      ///< V33, V34
void check_parts(const Record& record, std::vector<Finding>& findings);       ///< V31, V32

} // namespace wijkspraak::records
