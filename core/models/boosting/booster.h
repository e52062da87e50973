#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core::boosting {

/// Rows of features with what is to be learned.
struct Rows {
    std::size_t columns = 0;
    std::vector<float> x;      ///< (rows x columns), row after row, NaN where unknown
    std::vector<float> label;  ///< (rows)
    std::vector<float> weight; ///< (rows), or empty: all alike

    std::size_t count() const { return label.size(); }
    std::span<const float> row(std::size_t i) const { return std::span(x).subspan(i * columns, columns); }
};

enum class Loss { Squared, Absolute, Tweedie };

struct TreeSettings {
    Loss loss = Loss::Squared;
    double tweediePower = 1.2; ///< between 1 (Poisson) and 2 (gamma)
    int depth = 6;
    double learningRate = 0.05;
    double leastLeafWeight = 5.0; ///< sum of second derivatives in a leaf
    double rowShare = 0.8;        ///< of the rows that each tree sees
    double columnShare = 0.6;     ///< of the columns that each tree sees
    double ridge = 1.0;           ///< pulls the values of leaves towards zero
    std::uint64_t seed = 1;
};

/// Boosted trees; immutable once grown, may be asked from several threads.
///
/// source  Chen & Guestrin (2016), XGBoost: a scalable tree boosting system, KDD
class Booster {
public:
    Booster() = default;
    bool valid() const { return m_handle != nullptr; }

    /// (rows) what is expected of each row, on the scale of the labels.
    Result<std::vector<float>> predict(std::span<const float> x, std::size_t columns) const;
    /// (rows x (columns + 1)) each column's share by its Shapley value, the constant last; they add up to the prediction, of Tweedie's
    /// loss to its logarithm.
    ///
    /// cost    O(rows x trees x 2^depth x depth^2)
    /// source  Lundberg, Erion & Lee (2018), Consistent individualized feature attribution for tree ensembles
    Result<std::vector<float>> contributions(std::span<const float> x, std::size_t columns) const;

    std::vector<char> saved() const;
    /// @p bytes must be what `saved` gave, whole: XGBoost does not survive everything else.
    static Result<Booster> loaded(std::span<const char> bytes);

private:
    friend class Growing;
    struct Handle;
    std::shared_ptr<Handle> m_handle;
};

struct Grown {
    Booster booster;
    int rounds = 0;     ///< trees in it
    double loss = 0.0;  ///< mean loss on the held-out rows after that many; 0 without such
};

/// Grows trees one after another, cancelled between any two.
///
/// held      rows that stop the growth: after @p patience rounds without a better loss on them, at the best number of rounds, which is
///           what `rounds` says (the booster may hold the later trees as well); null grows all @p rounds
/// errors    Unsupported, Cancelled, Internal
/// cost      O(rounds x rows x columns)
Result<Grown> grow(const Rows &rows, const Rows *held, const TreeSettings &settings, int rounds, int patience, const JobContext &job,
                   const Message &stage);

} // namespace shelfcast::core::boosting
