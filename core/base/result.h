#pragma once
#include "core/base/message.h"

#include <tl/expected.hpp>

#include <string>

namespace shelfcast::core {

/// Why something could not be done. The code is stable and decides the exit status of the command line;
/// the message is the sentence that a person reads.
enum class ErrorCode {
    InvalidInput,  ///< the data or the file cannot be used as asked
    NeedsAnswer,   ///< the data cannot decide; a person must (see the question in the message)
    TooShort,      ///< not enough history for this model
    NotFound,      ///< no such file, sheet, item, model or setting
    Unsupported,   ///< a kind of file, a newer version, a feature whose library is missing
    Damaged,       ///< truncated or corrupt
    Protected,     ///< needs a password
    ReadOnly,      ///< opened for reading only, or no permission
    Busy,          ///< another window has it open for writing
    NoSpace,       ///< the disk is full
    TooLarge,      ///< beyond a stated limit
    Cancelled,     ///< a person stopped it
    Internal,      ///< a fault of ours
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    Message message;    ///< what is wrong, where, and what to do
    std::string detail; ///< English, for the log
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, Message message, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

inline tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("core", "Cancelled. Nothing was changed."));
}

} // namespace shelfcast::core
