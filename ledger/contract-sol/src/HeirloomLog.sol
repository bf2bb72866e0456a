// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The heads of one transparency log, each proven to extend the one before.
/// @notice Immutable: no proxy, no pause, no edit. A head that does not extend the last one is refused here,
/// so a log that rewrote or forked its history cannot be anchored, whoever holds its keys.
contract HeirloomLog {
    /// The last head. The root of each anchored size is in `rootOf`.
    struct Latest {
        uint64 size;
        uint64 time;
        bool closed;
    }

    error NotAnchorer();
    error NotAdmin();
    error LogClosed();
    error NotGrowing(uint64 latest, uint64 offered);
    error Inconsistent(uint64 latest, uint64 offered);
    error ZeroAddress();

    event Anchored(uint64 indexed size, bytes32 root, uint64 previousSize);
    event AnchorerReplaced(address indexed previous, address indexed anchorer);
    event Closed(uint64 indexed size, address indexed next);

    /// The origin line of the log's checkpoints.
    string public origin;
    /// Can replace the anchorer or close the log, and nothing else.
    address public admin;
    /// The key that may add heads.
    address public anchorer;
    /// The log that follows this one, once closed.
    address public next;
    /// Root of each anchored size; zero where that size was never anchored.
    mapping(uint64 size => bytes32 root) public rootOf;

    Latest private head;

    constructor(string memory origin_, address admin_, address anchorer_) {
        if (admin_ == address(0) || anchorer_ == address(0)) revert ZeroAddress();
        origin = origin_;
        admin = admin_;
        anchorer = anchorer_;
        emit AnchorerReplaced(address(0), anchorer_);
    }

    /// @notice The last anchored head and the time of its block; all zero before the first.
    function latest() external view returns (uint64 size, bytes32 root, uint64 time, bool closed) {
        return (head.size, rootOf[head.size], head.time, head.closed);
    }

    /// @notice Adds a head. `proof` is the RFC 9162 consistency proof from the last size; empty for the first head.
    /// Repeating the last head changes nothing, so a transaction sent twice does no harm.
    function anchor(uint64 size, bytes32 root, bytes32[] calldata proof) external {
        Latest memory last = head;
        bytes32 lastRoot = rootOf[last.size];
        if (size == last.size && root == lastRoot && size != 0) return;
        if (msg.sender != anchorer) revert NotAnchorer();
        if (last.closed) revert LogClosed();
        if (size <= last.size) revert NotGrowing(last.size, size);
        if (root == bytes32(0)) revert Inconsistent(last.size, size);
        bool follows = last.size == 0 ? proof.length == 0 : consistent(last.size, lastRoot, size, root, proof);
        if (!follows) revert Inconsistent(last.size, size);
        rootOf[size] = root;
        head = Latest(size, uint64(block.timestamp), false);
        emit Anchored(size, root, last.size);
    }

    /// @notice Whether the leaf is at `index` in the anchored tree of `size` (RFC 9162, 2.1.3.2).
    function verify(bytes32 leafHash, uint64 index, uint64 size, bytes32[] calldata proof)
        external
        view
        returns (bool)
    {
        bytes32 root = rootOf[size];
        if (root == bytes32(0) || index >= size) return false;
        uint256 fn = index;
        uint256 sn = size - 1;
        bytes32 r = leafHash;
        for (uint256 i = 0; i < proof.length; i++) {
            if (sn == 0) return false;
            if (fn & 1 == 1 || fn == sn) {
                r = node(proof[i], r);
                while (fn & 1 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, proof[i]);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r == root;
    }

    /// @notice Whether the second head extends the first (RFC 9162, 2.1.4.2).
    function consistent(uint64 size1, bytes32 root1, uint64 size2, bytes32 root2, bytes32[] calldata proof)
        public
        view
        returns (bool)
    {
        if (size1 == 0 || size1 > size2) return false;
        if (size1 == size2) return root1 == root2 && proof.length == 0;
        bool whole = size1 & (size1 - 1) == 0;
        if (!whole && proof.length == 0) return false;
        uint256 fn = size1 - 1;
        uint256 sn = size2 - 1;
        while (fn & 1 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        bytes32 fr = whole ? root1 : proof[0];
        bytes32 sr = fr;
        for (uint256 i = whole ? 0 : 1; i < proof.length; i++) {
            if (sn == 0) return false;
            bytes32 c = proof[i];
            if (fn & 1 == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while (fn & 1 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr == root1 && sr == root2;
    }

    /// @notice Gives the role of adding heads to another key.
    function replaceAnchorer(address anchorer_) external {
        if (msg.sender != admin) revert NotAdmin();
        if (anchorer_ == address(0)) revert ZeroAddress();
        emit AnchorerReplaced(anchorer, anchorer_);
        anchorer = anchorer_;
    }

    /// @notice Ends this log for ever and names the one that follows.
    function close(address next_) external {
        if (msg.sender != admin) revert NotAdmin();
        if (head.closed) revert LogClosed();
        if (next_ == address(0)) revert ZeroAddress();
        head.closed = true;
        next = next_;
        emit Closed(head.size, next_);
    }

    /// SHA-256 of 0x01, left and right: an inner node of RFC 6962. Assembly, because it runs up to sixty times.
    function node(bytes32 left, bytes32 right) private view returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore8(free, 0x01)
            mstore(add(free, 0x01), left)
            mstore(add(free, 0x21), right)
            if iszero(staticcall(gas(), 0x02, free, 0x41, 0x00, 0x20)) { revert(0, 0) }
            hash := mload(0x00)
        }
    }
}
