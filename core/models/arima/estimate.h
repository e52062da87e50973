#pragma once
#include "core/models/arima/optimiser.h"
#include "core/models/arima/patched_whitener.h"
#include "core/models/arima/sample.h"

#include <memory>
#include <optional>

namespace shelfcast::core::arima {

enum class Criterion { Aicc, Aic, Bic };
enum class Method {
    Exact,       ///< exact Gaussian likelihood
    Conditional, ///< conditional sum of squares: an approximation, several times faster
};

struct InformationCriteria {
    double aic, aicc, bic;
    double of(Criterion criterion) const;
};

/// One model with its estimated parameters, in the working units of the sample.
struct Estimate {
    Orders orders;
    Method method = Method::Exact;
    std::vector<double> arma;       ///< ar, ma, seasonal ar, seasonal ma
    std::vector<double> regression; ///< constant, regressors
    double objective = std::numeric_limits<double>::infinity();
    double logLikelihood = -std::numeric_limits<double>::infinity(); ///< in the user's units; approximate if conditional
    double sumSquares = 0;          ///< of the whitened residuals, working units
    int used = 0;
    bool converged = false;
    bool cancelled = false;

    int parameters() const { return static_cast<int>(arma.size() + regression.size()) + 1; }
};

struct EstimateSettings {
    Method method = Method::Exact;
    double tolerance = 1e-9;
    std::vector<double> start;  ///< arma to start from; empty starts cold
};

/// Estimates models on one sample. Keeps the differenced columns between models with equal differences.
class Estimator {
public:
    Estimator(const Sample &sample, const JobContext &job) : m_sample(sample), m_job(job) {}

    /// Empty if the sample is too short for the model.
    std::optional<Estimate> estimate(const Orders &orders, const EstimateSettings &settings);
    /// The exact likelihood at given arma parameters (their moving averages made invertible), the regression solved out.
    std::optional<Estimate> exactAt(const Orders &orders, std::span<const double> arma);
    /// A filter for the model over this sample; whitens nothing before it is run. Lives as long as this estimator's columns.
    std::unique_ptr<Whitener> whitener(const Orders &orders);
    /// The same, whose rows are the innovations of the history's own rows whatever its gaps.
    std::unique_ptr<Whitener> innovations(const Orders &orders);
    /// Rows that differencing leaves.
    int rows(const Orders &orders) const { return m_sample.known() - orders.lost(); }
    InformationCriteria criteria(const Estimate &estimate) const;
    const Sample &sample() const { return m_sample; }

private:
    enum class Kind { Raw, Differenced, Guessed };
    const Columns &columns(const Orders &orders, Kind kind);
    const Patched &patchedColumns(const Orders &orders);
    void minimiseFrom(Whitener &whitener, std::span<const double> start, const EstimateSettings &settings, Estimate &out) const;
    void estimateConditionally(const EstimateSettings &settings, Estimate &out);
    std::vector<double> coldStart(const Orders &orders);

    const Sample &m_sample;
    const JobContext &m_job;
    struct Cached {
        Orders orders;
        Kind kind;
        std::unique_ptr<Columns> columns;
    };
    std::vector<Cached> m_cache;
    struct CachedPatch {
        Orders orders;
        std::unique_ptr<Patched> patched;
    };
    std::vector<CachedPatch> m_patches;
    std::vector<double> m_guess; ///< the series with its gaps filled, working units; made when first wanted
    std::vector<char> m_known;
};

/// Whether a model keeps a distance of one percent from the unit circle with all its roots, those of the seasonal factors
/// counted in seasons.
bool awayFromUnitCircle(const Orders &orders, std::span<const double> arma);

/// The parameters of one model as a start for another: shared lags are kept, new ones are zero.
std::vector<double> carriedOver(const Orders &from, std::span<const double> arma, const Orders &to);

} // namespace shelfcast::core::arima
