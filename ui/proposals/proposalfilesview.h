// The files of a proposal and what was said about it in review packages, as a part of its detail: attached by button or
// by dropping them here, saved by a click. Reads and writes by itself.
#pragma once

#include "core/base/id.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

struct Attachment;
struct Proposal;
struct ReviewEntry;
struct Session;

class ProposalFilesView : public QWidget
{
    Q_OBJECT

public:
    ProposalFilesView(Session &session, const Proposal &proposal, QWidget *parent = nullptr);

private:
    void read();
    void show(const QList<Attachment> &files, const QList<ReviewEntry> &said, bool isHouse);
    void addShare();
    void attach(const QStringList &paths);

    Session &m_session;
    Id<Proposal> m_id;
    qint64 m_brand;
    QString m_number;
    QVBoxLayout *m_column;
};

} // namespace lianming
