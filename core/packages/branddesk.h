// What waits for somebody who works for a brand, in the house's own workspace: review packages to answer, products to
// hand in or to mend, sales reports that are due, proposals that somebody speaks about. Read through the verbs that
// everybody uses, so that nothing of other brands is in it.
#pragma once

#include "core/base/message.h"

#include <QDate>
#include <QList>

namespace lianming {

struct Workspace;

enum class DeskTask { AnswerPackage, HandInProduct, HandInReport, FollowProposal };

struct DeskItem {
    DeskTask task = DeskTask::AnswerPackage;
    qint64 record = 0; ///< of the page that it leads to
    QString label;     ///< number, SKU, or title
    QString titleEn;
    QString titleZh;
    QString stage; ///< a code: the proposal's, the product's
    QDate due;     ///< invalid: no day
    bool isLate = false;
};

struct BrandDesk {
    QString brandEn;
    QString brandZh;
    QList<DeskItem> items; ///< late ones first, then by day
    qint64 proposals = 0;  ///< open ones
    qint64 contracts = 0;
    qint64 products = 0; ///< released ones
};

/// Throws Error::Rejected for who does not work for a brand.
[[nodiscard]] BrandDesk brandDesk(Workspace &w);

} // namespace lianming
