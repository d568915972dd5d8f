// What the details of rights records look like alike: what can be done as buttons that are actions of the registry, and
// the documents that prove the record.
#pragma once

#include "core/audit/attachment.h"
#include "ui/widgets/detailview.h"

class QAction;
class QPushButton;

namespace lianming {

class RecordDetail : public DetailView
{
    Q_OBJECT

public:
    using DetailView::DetailView;

Q_SIGNALS:
    /// A copy of a document is wanted.
    void documentWanted(const QString &sha256, const QString &name);

protected:
    /// Buttons that do these actions, named as they are, the first one as the one to do.
    void addActions(const QList<QAction *> &actions);
    /// The documents, and below them the way to attach one if not null.
    void addDocuments(const QList<Attachment> &documents, QAction *attach);
};

} // namespace lianming
