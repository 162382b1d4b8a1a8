#pragma once

#include "paper/document.hpp"

#include <string>

/// The files that an OpenDocument text consists of.
namespace wijkspraak::paper::odt {

std::string content_of(const Document& document);
std::string styles_of(const Document& document);
std::string description_of(const Document& document);
std::string manifest_of(const Document& document);
std::string svg_of(const Figure& figure);

/// The name in the archive of the picture with this number, counted from 1.
std::string picture_name(int number);

} // namespace wijkspraak::paper::odt
