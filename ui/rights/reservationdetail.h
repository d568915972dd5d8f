// One reservation to be read: how long it stands and for whom, its whole box in words, its documents, its history.
#pragma once

#include "core/rights/reservationrepository.h"
#include "ui/rights/recorddetail.h"
#include "ui/widgets/codesources.h"

namespace lianming {

class ReservationDetail : public RecordDetail
{
    Q_OBJECT

public:
    struct Content {
        ReservationItem item;
        QList<LookupSource::Item> subjects; ///< words of its assets and collections
        QList<Attachment> documents;
        QList<HistoryEntry> history;
        QDate today;
    };
    /// What can be done with it, from the registry.
    struct Acts {
        QAction *edit;
        QAction *extend;
        QAction *attach;
        QAction *release;
    };

    ReservationDetail(const Content &content, const Acts &acts, QWidget *parent = nullptr);

Q_SIGNALS:
    void brandWanted();

private:
    void addState(const Content &content);
    void addBox(const Content &content);
};

} // namespace lianming
