// One amendment, to be read: from when it applies, what it changes from old to new, and of a draft what stands between
// it and its signature.
#pragma once

#include "core/signing/amendmentservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

struct ShownAmendment {
    OpenedAmendment opened;
    TextDiff changes;     ///< in the language of the screen
    AmendmentCheck check; ///< of a draft
};

class AmendmentDetail : public DetailView
{
    Q_OBJECT

public:
    explicit AmendmentDetail(const ShownAmendment &shown, QWidget *parent = nullptr);

Q_SIGNALS:
    void backWanted();
    void editWanted();
    void signWanted();
    void dropWanted();

private:
    void addChanges(const TextDiff &changes);
    void addCheck(const AmendmentCheck &check);
};

} // namespace lianming
