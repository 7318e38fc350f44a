package iti.register;

import iti.firearm.SerialNumber;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the records of whole serial numbers: of many by one join against an array of keys on PostgreSQL, and by one prepared look-up after the other on H2.
 * Whoever asks writes the ledger entry.
 */
public final class WholeKeys {

    private static final int KEYS_AT_ONCE = 20_000;

    private final Connection connection;
    private final Words words = new Words();

    public WholeKeys(Connection connection) {
        this.connection = connection;
    }

    /** Of each in turn. */
    public List<SeizureSearch.Hits> hits(List<SeizureSearch.Weapon> weapons) throws SQLException {
        List<String> serials = weapons.stream().map(w -> new SerialNumber(w.serial()).normalised()).toList();
        Map<ByteBuffer, Set<FoundRow.Weapon>> found = new HashMap<>();
        serials.stream().filter(s -> !s.isEmpty() && s.codePointCount(0, s.length()) <= SerialNumber.LONGEST)
                .forEach(s -> found.put(ByteBuffer.wrap(SerialKey.forward(s)), new HashSet<>()));
        if (found.size() > 1 && KeyProbes.postgresql(connection)) {
            join(found);
        } else {
            lookUp(found);
        }
        List<SeizureSearch.Hits> out = new ArrayList<>(weapons.size());
        for (int i = 0; i < serials.size(); i++) {
            Set<FoundRow.Weapon> registered = serials.get(i).isEmpty() ? null : found.get(ByteBuffer.wrap(SerialKey.forward(serials.get(i))));
            out.add(registered == null || registered.isEmpty() ? SeizureSearch.Hits.NONE : hits(serials.get(i), words.normalised(weapons.get(i).maker()), registered));
        }
        return out;
    }

    private static SeizureSearch.Hits hits(String serial, String maker, Set<FoundRow.Weapon> registered) {
        int same = 0;
        int sameMaker = 0;
        int alike = 0;
        for (FoundRow.Weapon weapon : registered) {
            if (weapon.serial().equals(serial)) {
                same++;
                sameMaker += !maker.isEmpty() && weapon.maker().equals(maker) ? 1 : 0;
            } else if (new SerialNumber(serial).folded().equals(new SerialNumber(weapon.serial()).folded())) {
                alike++;
            }
        }
        return new SeizureSearch.Hits(same, sameMaker, alike);
    }

    private void join(Map<ByteBuffer, Set<FoundRow.Weapon>> found) throws SQLException {
        List<byte[]> keys = found.keySet().stream().map(ByteBuffer::array).toList();
        try (PreparedStatement select = connection.prepareStatement("select r.forward_key, r.serial_norm, r.maker from unnest(?::bytea[]) as p(key)"
                + " cross join lateral (select forward_key, serial_norm, maker from register_record where forward_key = p.key offset 0) as r")) {
            for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
                select.setArray(1, connection.createArrayOf("bytea", keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE)).toArray(new byte[0][])));
                read(select, found);
            }
        }
    }

    private void lookUp(Map<ByteBuffer, Set<FoundRow.Weapon>> found) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select forward_key, serial_norm, maker from register_record where forward_key = ?")) {
            for (ByteBuffer key : found.keySet()) {
                select.setBytes(1, key.array());
                read(select, found);
            }
        }
    }

    private void read(PreparedStatement select, Map<ByteBuffer, Set<FoundRow.Weapon>> found) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.get(ByteBuffer.wrap(rows.getBytes(1))).add(new FoundRow.Weapon(words.normalised(rows.getString(3)), rows.getString(2)));
            }
        }
    }
}
