#pragma once
#include "core/base/message.h"
#include "core/base/result.h"

#include <QString>

namespace shelfcast::ui {

/// The sentence in the window's language (translation context "core"), numbers written as the locale writes them.
QString text(const core::Message &message);
QString text(const core::Error &error);

inline QString fromUtf8(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

} // namespace shelfcast::ui
