// Why a pair fits: how well, how free the rights are, and for each feature a bar and a sentence.
#pragma once

#include "core/matching/matchservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class MatchDetail : public DetailView
{
    Q_OBJECT

public:
    /// What the pair is called.
    struct Names {
        QString brand;
        QString brandNote;
        QString asset;
        QString assetCode;
    };

    explicit MatchDetail(QWidget *parent = nullptr);

    void show(const RankedPair &pair, const Names &names, bool isBrand, const std::optional<MatchWeights> &weights);

Q_SIGNALS:
    void shortlistWanted();
    void brandWanted();
    void assetWanted();
    void rightsWanted();
    void profileWanted();
    void positionWanted();

private:
    void addReason(const MatchReason &reason, std::optional<int> points);
};

} // namespace lianming
