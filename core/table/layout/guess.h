#pragma once
#include "core/table/layout/dates.h"
#include "core/table/layout.h"
#include "core/table/layout/head.h"
#include "core/table/layout/survey.h"
#include "core/table/layout/words.h"

#include <vector>

namespace shelfcast::core {

/// What guessing looks at; the outcome goes into Layout::columns, questions and findings.
struct GuessInput {
    const Survey &survey;
    const Head &head;
    const HeaderPlace &header;
    const LayoutChoices &choices;
    std::vector<HeaderMeaning> meanings; ///< one a column
    std::size_t tableEnd = 0; ///< the head's row where another table begins

    const ColumnSurvey &column(std::size_t index) const { return survey.columns()[index]; }
    /// Share of the first rows in which the column is filled.
    double headShare(std::size_t index) const;
};

/// Decides the decimal mark of every column, and the type, sum, missing and distinct figures that follow from it.
void describeColumns(const GuessInput &input, char delimiter, Layout &layout);

/// Asks whether the day or the month is written first in a column or in the headers of period columns.
Question dateOrderQuestion(const std::string &column, const std::string &sample, const ScannedDate &scanned);

/// Finds the date column and the format of every column that could be one; asks when day and month cannot be told apart.
void guessDateColumn(const GuessInput &input, Layout &layout);

/// Gives every other column its role. Period columns keep theirs.
void guessRoles(const GuessInput &input, Layout &layout);

/// Sees in the first rows whether the money column is a unit price (the same for one item whatever the quantity) or the price
/// column is the money of the line (grows with the quantity), and corrects the roles.
void tellPriceFromMoney(const GuessInput &input, Layout &layout);

/// Dates in rows and an item a column: turns the neutral number columns into ItemColumns. True where the sheet is laid out so.
bool guessItemColumns(const GuessInput &input, Layout &layout);

/// Puts the roles that were told over the guessed ones. InvalidInput where a column is not there.
Result<void> applyChosenRoles(const LayoutChoices &choices, Layout &layout);

} // namespace shelfcast::core
